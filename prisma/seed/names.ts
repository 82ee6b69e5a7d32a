import type { Random } from './random.ts'

type Weighted = ReadonlyArray<readonly [string, number]>

/** Family names as they are spread in the north of central Vietnam. */
export const familyNames: Weighted = [
  ['Nguyễn', 36],
  ['Trần', 13],
  ['Lê', 11],
  ['Phạm', 6],
  ['Phan', 5],
  ['Võ', 4],
  ['Hoàng', 3],
  ['Đặng', 3],
  ['Bùi', 3],
  ['Hồ', 2],
  ['Dương', 2],
  ['Đinh', 2],
  ['Trương', 2],
  ['Hà', 1],
  ['Thái', 1],
  ['Cao', 1],
  ['Đoàn', 1],
  ['Lương', 0.8],
  ['Mai', 0.7],
  ['Tôn', 0.3],
  ['Uông', 0.3],
  ['Biện', 0.3],
  ['Đậu', 0.6],
  ['Kiều', 0.3],
  ['Từ', 0.2],
]

export const middleNames: { female: Weighted; male: Weighted } = {
  female: [
    ['Thị', 45],
    ['Thị Thanh', 5],
    ['Thị Thu', 5],
    ['Thị Hồng', 5],
    ['Thị Kim', 3],
    ['Thị Ngọc', 4],
    ['Thị Minh', 2],
    ['Thuý', 3],
    ['Thanh', 4],
    ['Ngọc', 5],
    ['Khánh', 3],
    ['Hoài', 3],
    ['Phương', 3],
    ['Bảo', 2],
    ['Diệu', 2],
  ],
  male: [
    ['Văn', 32],
    ['Đình', 8],
    ['Xuân', 8],
    ['Quốc', 7],
    ['Hữu', 7],
    ['Đức', 7],
    ['Minh', 6],
    ['Công', 4],
    ['Anh', 4],
    ['Trọng', 4],
    ['Sỹ', 3],
    ['Viết', 3],
    ['Bá', 3],
    ['Ngọc', 3],
    ['Thanh', 3],
  ],
}

export const givenNames: { female: ReadonlyArray<string>; male: ReadonlyArray<string> } = {
  female: (
    'Hạnh Lan Hoa Hương Hà Thảo Trang Linh Nga Thuỷ Hằng Hiền Liên Loan Mai Nhung Oanh Phượng Quyên Sen Tâm Tuyết ' +
    'Vân Yến Anh Bình Cúc Dung Giang Hoài Huyền Huệ Khuyên Lài Lý Lương Mận Na Ngân Nguyệt Nhàn Nhi Phương Quỳnh Thắm ' +
    'Thơm Thu Thương Trâm Trinh Tú Vinh Xuân Ái Ánh Đào Ngọc Hoà Duyên Hồng'
  ).split(' '),
  male: (
    'Dũng Hùng Cường Tuấn Anh Nam Long Sơn Hải Đức Thắng Thành Trung Tùng Minh Quang Hiếu Hoàng Huy Khánh Kiên Lâm Lộc ' +
    'Mạnh Nghĩa Nhật Phong Phú Phúc Quân Quyết Sáng Tài Tâm Tân Thái Thiện Thịnh Thuận Tiến Tín Toàn Trường Tú Việt Vinh ' +
    'Vũ Ân Bảo Chiến Chung Đạt Đông Giáp Hà Hoà Đại Bình Cảnh Lưu'
  ).split(' '),
}

/** A full name as a woman or a man of the province may bear it. */
export function drawName(random: Random, sex: 'female' | 'male'): string {
  const family = random.weighted(familyNames)
  return [family, random.weighted(middleNames[sex]), random.pick(givenNames[sex])].join(' ')
}
