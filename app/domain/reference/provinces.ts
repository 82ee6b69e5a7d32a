import { placeKey } from './place-name.ts'

// The other provinces and cities, of after and of before 1 July 2025 (Resolution 202/2025/QH15): people name either.
const others = `An Giang, Bà Rịa Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước,
  Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam,
  Hà Nội, Hải Dương, Hải Phòng, Hậu Giang, Hoà Bình, Hồ Chí Minh, Huế, Hưng Yên, Khánh Hoà, Kiên Giang, Kon Tum, Lai Châu,
  Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam,
  Quảng Ngãi, Quảng Ninh, Quảng Trị, Sài Gòn, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hoá, Thừa Thiên Huế,
  Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái`

const wordsForElsewhere =
  'ngoài tỉnh, ở ngoài tỉnh, tỉnh khác, ở tỉnh khác, tôi ở tỉnh khác, other province, another province, outside'

const keys = new Set([...others.split(','), ...wordsForElsewhere.split(',')].map(placeKey))

/** Whether a text says that somebody lives in another province: its name, or "tỉnh khác". */
export function isElsewhere(text: string): boolean {
  const key = placeKey(text).replace(/^(tinh|tp|thanh pho) (?!khac)/, '')
  return keys.has(key) || keys.has(placeKey(text))
}
