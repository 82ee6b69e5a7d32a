/** What a slide shows, step by step, and what is said with it. Each step stays `seconds`. */
export type Slide = {
  kick?: string
  title: string
  /** drawings of public/art, left to right */
  art: Array<string>
  ground: 'cam' | 'teal' | 'paper'
  steps: Array<{ line?: string; seconds: number; say: string }>
}

export const title = 'Giới thiệu khoá học livestream bán hàng trên TikTok Shop'

/** The introduction of the course "Livestream bán hàng trên TikTok Shop". */
export const slides: Array<Slide> = [
  {
    title: 'Đưa hàng nhà mình lên sóng',
    art: ['nguoi-ban-non-la', 'sap-hang'],
    ground: 'cam',
    steps: [
      { seconds: 4, say: 'Chào bạn. Bạn có hàng nhà mình,\ncó một chiếc điện thoại.' },
      { seconds: 4, say: 'Khoá học này giúp bạn livestream\nbán hàng trên TikTok Shop.' },
    ],
  },
  {
    kick: 'Chín bài ngắn',
    title: 'Mỗi bài khoảng mười phút',
    art: ['can-dong-ho'],
    ground: 'paper',
    steps: [
      { line: 'Đọc trên điện thoại', seconds: 3, say: 'Có chín bài, mỗi bài khoảng mười phút,\nđọc ngay trên điện thoại.' },
      { line: 'Học xong làm được ngay', seconds: 3, say: 'Học bài nào, bạn làm được\nngay việc của bài đó.' },
      { line: 'Cuối bài có vài câu hỏi', seconds: 3, say: 'Cuối bài có vài câu hỏi.\nChưa đúng thì làm lại.' },
    ],
  },
  {
    kick: 'Chương 1',
    title: 'Chuẩn bị',
    art: ['cam-khe-may', 'cu-do', 'nuoc-mam'],
    ground: 'teal',
    steps: [
      { line: 'Chọn hàng để live', seconds: 4, say: 'Trước hết, chọn ba đến sáu món,\nmỗi món một việc.' },
      { line: 'Tính giá sàn', seconds: 4, say: 'Tính giá sàn, để bớt giá cho khách\nmà bạn vẫn còn lãi.' },
      { line: 'Viết kịch bản 60 phút', seconds: 4, say: 'Rồi viết kịch bản sáu mươi phút,\nchia thành từng vòng mười phút.' },
    ],
  },
  {
    kick: 'Ví dụ',
    title: 'Hộp cu đơ 150.000 đ',
    art: ['cu-do'],
    ground: 'paper',
    steps: [
      { line: 'Phí và thuế: 33.120 đ', seconds: 4, say: 'Một hộp cu đơ bán 150.000 đồng.\nPhí và thuế ước chừng 33.120 đồng.' },
      { line: 'Hàng và đóng gói: 86.000 đ', seconds: 3.5, say: 'Tiền hàng và tiền đóng gói\nlà 86.000 đồng.' },
      { line: 'Còn lãi: 30.880 đ', seconds: 4, say: 'Bạn còn lãi 30.880 đồng.\nBiết số này rồi mới nói chuyện giảm giá.' },
    ],
  },
  {
    kick: 'Chương 2',
    title: 'Lên sóng',
    art: ['nguoi-ban-non-la'],
    ground: 'cam',
    steps: [
      { line: '15 giây đầu giữ người xem', seconds: 4, say: 'Lên sóng, mười lăm giây đầu\nquyết định ai ở lại.' },
      { line: 'Giới thiệu hàng trong 3 phút', seconds: 4, say: 'Cho người xem thấy hàng thật,\nnơi làm ra và cái cân.' },
      { line: 'Trả lời bình luận', seconds: 3.5, say: 'Trả lời bình luận thành tiếng,\nnói đúng, không nói quá.' },
      { line: 'Chốt đơn', seconds: 3.5, say: 'Rồi chỉ chỗ bấm mua\nvà chốt đơn.' },
    ],
  },
  {
    kick: 'Chương 3',
    title: 'Sau phiên live',
    art: ['goi-hang', 'buoi-phuc-trach'],
    ground: 'teal',
    steps: [
      { line: 'Đóng gói, giữ khách', seconds: 4, say: 'Tắt máy chưa phải là xong.\nĐóng gói kỹ thì khách quay lại.' },
      { line: 'Đọc số liệu, biết lãi thật', seconds: 4, say: 'Đọc số liệu để biết lãi thật,\nvà phiên sau nên sửa điều gì.' },
    ],
  },
  {
    kick: 'Cuối khoá',
    title: '15 câu kiểm tra',
    art: ['sap-hang'],
    ground: 'paper',
    steps: [
      { line: 'Đạt từ 70 %', seconds: 3.5, say: 'Cuối khoá có mười lăm câu.\nĐúng từ bảy mươi phần trăm là đạt.' },
      { line: 'Có giấy chứng nhận', seconds: 3.5, say: 'Bạn nhận giấy chứng nhận.\nAi quét mã QR cũng kiểm tra được.' },
    ],
  },
  {
    title: 'Bắt đầu từ bài 1 thôi',
    art: ['cam-khe-may', 'sap-hang'],
    ground: 'cam',
    steps: [{ seconds: 5, say: 'Mình bắt đầu từ bài một:\nchọn hàng để live.' }],
  },
]
