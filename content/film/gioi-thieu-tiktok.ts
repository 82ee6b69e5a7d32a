import type { Film } from './film.ts'

// Every sum here is one of the lessons 2, 3 and 9; whoever changes it there changes it here too.
/** The introduction of the course "Livestream bán hàng trên TikTok Shop". */
export const tiktokIntroduction: Film = {
  title: 'Giới thiệu khoá học livestream bán hàng trên TikTok Shop',
  folder: 'courses/livestream-tiktok-shop/video/gioi-thieu',
  lessons: 9,
  posterAt: 7,
  tune: 'river',
  slides: [
    {
      seconds: 7.8,
      ground: 'cam',
      lesson: 'none',
      heading: 'Đưa hàng nhà mình lên sóng',
      scene: {
        kind: 'shelf',
        goods: [
          { at: 0.6, art: 'cam-khe-may' },
          { at: 1.5, art: 'cu-do' },
          { at: 2.5, art: 'nuoc-mam' },
          { at: 4.3, art: 'dien-thoai-chan-may' },
        ],
      },
      say: [
        { at: 0, text: 'Bạn có cam trong vườn, cu đơ trong lò,\nnước mắm trong chum.' },
        { at: 4, text: 'Bạn có điện thoại. Khoá này nối\nhai thứ ấy bằng một phiên live.' },
      ],
    },
    {
      seconds: 7.5,
      ground: 'paper',
      lesson: 'all',
      place: '9 bài',
      heading: 'Livestream bán hàng\ntrên TikTok Shop',
      scene: {
        kind: 'opening',
        lines: [
          { at: 1.2, text: 'Từ chuẩn bị đến chốt đơn' },
          { at: 4.2, text: 'Mỗi bài chừng 10 phút' },
        ],
        art: 'nguoi-ban-non-la',
        artAt: 0.5,
      },
      say: [
        { at: 0, text: 'Livestream bán hàng trên TikTok Shop:\ntừ chuẩn bị đến chốt đơn.' },
        { at: 3.75, text: 'Chín bài ngắn, mỗi bài chừng\nmười phút, học ngay trên điện thoại.' },
      ],
    },
    {
      seconds: 6.8,
      ground: 'teal',
      lesson: 1,
      place: 'Chuẩn bị · 1/9 bài',
      heading: 'Chọn 3 đến 6 món',
      scene: {
        kind: 'shelf',
        goods: [
          { at: 0.7, art: 'cu-do', label: 'Hàng mồi' },
          { at: 1.5, art: 'cam-khe-may', label: 'Chủ lực' },
          { at: 2.3, art: 'goi-hang', label: 'Combo' },
        ],
      },
      say: [
        { at: 0, text: 'Chương 1. Chọn ba đến sáu món,\ngiao mỗi món một việc.' },
        { at: 3.4, text: 'Món mồi kéo khách vào,\nmón chủ lực nuôi cả phiên.' },
      ],
    },
    {
      seconds: 7.2,
      ground: 'paper',
      lesson: 2,
      place: 'Chuẩn bị · 2/9 bài',
      heading: 'Khách xin bớt 40.000 đ',
      scene: {
        kind: 'haggle',
        art: 'cu-do',
        price: '150.000 đ',
        plea: { at: 1.4, text: 'Bớt cho con còn 110.000 đ, con lấy liền.' },
        doubt: { at: 4.6, text: 'Bạn có bán không?' },
      },
      say: [
        { at: 0, text: 'Cu đơ 150.000 đồng một hộp.\nKhách xin bớt còn 110.000.' },
        { at: 3.6, text: 'Bác Tịnh nhẩm vẫn lãi, thế là gật.\nLà bạn, bạn có bán không?' },
      ],
    },
    {
      seconds: 8.2,
      ground: 'paper',
      lesson: 2,
      place: 'Chuẩn bị · 2/9 bài',
      heading: 'Tính giá sàn đã',
      scene: {
        kind: 'sum',
        takenAt: 0.5,
        taken: { value: 110_000, text: 'Khách trả 110.000 đ' },
        spentAt: 1.3,
        spent: [
          { value: 86_000, text: 'Hàng, đóng gói 86.000 đ' },
          { value: 25_520, text: '25.520 đ' },
        ],
        verdict: { at: 4.4, text: 'Lỗ 1.520 đ một hộp' },
        note: { at: 2.4, text: 'Sàn và thuế, ước tính 24/11/2026' },
      },
      say: [
        { at: 0, text: 'Hàng, đóng gói 86.000 đồng,\nsàn và thuế giữ chừng 25.520 đồng.' },
        { at: 4.2, text: 'Lỗ 1.520 đồng một hộp. Tính giá sàn\ntrước, rồi mới nói chuyện bớt.' },
      ],
    },
    {
      seconds: 7,
      ground: 'teal',
      lesson: 3,
      place: 'Chuẩn bị · 3/9 bài',
      heading: 'Một vòng 10 phút',
      scene: {
        kind: 'round',
        from: 0.7,
        until: 5.2,
        parts: [
          { value: 1, text: 'Chào' },
          { value: 3, text: 'Cho xem hàng' },
          { value: 2, text: 'Giá, cách mua' },
          { value: 3, text: 'Trả lời' },
          { value: 1, text: 'Nhắc lại' },
        ],
        close: { at: 5.3, text: 'Sáu vòng là đủ 60 phút' },
      },
      say: [
        { at: 0, text: 'Viết kịch bản một vòng mười phút:\nchào, xem hàng, giá, trả lời, nhắc.' },
        { at: 4.2, text: 'Quay sáu vòng như thế\nlà đủ 60 phút.' },
      ],
    },
    {
      seconds: 6.8,
      ground: 'cam',
      lesson: 4,
      place: 'Lên sóng · 4/9 bài',
      heading: '15 giây đầu',
      scene: {
        kind: 'countdown',
        rows: [
          { at: 0.9, text: 'Bạn là ai' },
          { at: 2.1, text: 'Bán gì' },
          { at: 3.3, text: 'Giá bao nhiêu' },
          { at: 4.5, text: 'Bấm vào đâu' },
        ],
        from: 0.7,
        until: 5.7,
        label: '15 giây',
      },
      say: [
        { at: 0, text: 'Chương 2. Người lướt qua ở lại\nhay đi là do 15 giây đầu.' },
        { at: 3.4, text: 'Nói ngay: bạn là ai, bán gì,\ngiá bao nhiêu, bấm vào đâu.' },
      ],
    },
    {
      seconds: 6.6,
      ground: 'paper',
      lesson: 5,
      place: 'Lên sóng · 5/9 bài',
      heading: 'Bớt khen, cho xem',
      scene: {
        kind: 'rows',
        mark: 'tick',
        columns: 1,
        rows: [
          { at: 1, text: 'Đặt lên cân' },
          { at: 2.6, text: 'Bổ ra xem ruột' },
          { at: 4.2, text: 'Đưa nhãn sát máy' },
        ],
        art: 'can-dong-ho',
        artAt: 0.3,
      },
      say: [
        { at: 0, text: 'Thay lời khen bằng bằng chứng.\nNgười xem tin cái họ thấy.' },
        { at: 3.3, text: 'Cân lên, bổ ra, đưa nhãn sát máy.\nNói đúng, đừng nói quá.' },
      ],
    },
    {
      seconds: 6.6,
      ground: 'teal',
      lesson: 6,
      place: 'Lên sóng · 6/9 bài',
      heading: 'Trả lời thành tiếng',
      scene: {
        kind: 'comments',
        comments: [
          { at: 0.6, text: 'Cu đơ cứng không bác?' },
          { at: 1.4, text: 'Mấy ngày tới Hà Nội?' },
          { at: 2.2, text: 'Hạn dùng tới khi mô?' },
        ],
        rows: [
          { at: 3.5, text: 'Gọi tên' },
          { at: 4.3, text: 'Đưa hàng' },
          { at: 5.1, text: 'Chỉ giỏ' },
        ],
      },
      say: [
        { at: 0, text: 'Ai chịu khó gõ câu hỏi\nlà người gần mua nhất.' },
        { at: 3.1, text: 'Gọi tên họ, đưa hàng làm chứng,\nrồi chỉ chỗ bấm mua.' },
      ],
    },
    {
      seconds: 6.8,
      ground: 'cam',
      lesson: 7,
      place: 'Lên sóng · 7/9 bài',
      heading: 'Chốt đơn',
      scene: {
        kind: 'phone',
        rows: [
          { at: 0.8, text: 'Ghim món đang nói' },
          { at: 1.8, text: 'Nhắc giá, số còn lại' },
          { at: 2.8, text: 'Chỉ giỏ ở góc trái' },
          { at: 4.4, text: 'Chờ, rồi cảm ơn' },
        ],
        goods: 'Cam 5 kg',
        price: '175.000 đ',
        tapAt: 3.4,
        thanks: { at: 4.4, text: 'Cảm ơn chị Lan' },
      },
      say: [
        { at: 0, text: 'Ghim món đang nói, nhắc giá,\nchỉ chỗ bấm, rồi chờ khách.' },
        { at: 3.25, text: 'Có đơn thì gọi tên cảm ơn.\nĐừng đọc số điện thoại của khách.' },
      ],
    },
    {
      seconds: 6.8,
      ground: 'paper',
      lesson: 8,
      place: 'Sau phiên · 8/9 bài',
      heading: 'Gói cho rơi không vỡ',
      scene: {
        kind: 'rows',
        mark: 'tick',
        columns: 2,
        rows: [
          { at: 1.4, text: 'Không rò' },
          { at: 2.2, text: 'Không lắc' },
          { at: 3, text: 'Không bí' },
          { at: 3.8, text: 'Có nhãn' },
        ],
        art: 'goi-hang',
        artAt: 0.3,
        landing: 'drop',
      },
      say: [
        { at: 0, text: 'Chương 3. Khách mở thùng mới xong,\nđâu phải lúc tắt máy.' },
        { at: 3.35, text: 'Không rò, không lắc, không bí,\ncó nhãn: khách dễ quay lại.' },
      ],
    },
    {
      seconds: 8,
      ground: 'cam',
      lesson: 9,
      place: 'Sau phiên · 9/9 bài',
      heading: 'Bán 6 triệu, lãi mấy?',
      scene: {
        kind: 'drain',
        whole: 6_000_000,
        label: { at: 0.5, text: 'Khách đặt 6.000.000 đ' },
        takings: [
          { at: 1.7, value: 1_112_000, text: 'Trừ đơn huỷ, đơn hoàn' },
          { at: 2.7, value: 1_126_080, text: 'Trừ phí sàn, thuế' },
          { at: 3.7, value: 2_924_000, text: 'Trừ hàng, đóng gói' },
          { at: 4.7, value: 300_000, text: 'Trừ quảng cáo' },
        ],
        rest: { at: 5.7, text: 'Lãi thật 537.920 đ' },
      },
      say: [
        { at: 0, text: 'Khách đặt sáu triệu. Trừ huỷ, hoàn,\nphí, thuế, tiền hàng, quảng cáo,' },
        { at: 4.2, text: 'lãi thật còn 537.920 đồng.\nBiết số này mới biết sửa ở đâu.' },
      ],
    },
    {
      seconds: 6.4,
      ground: 'teal',
      lesson: 'done',
      place: 'Đủ 9 bài',
      heading: '15 câu kiểm tra',
      scene: {
        kind: 'certificate',
        rows: [
          { at: 0.9, text: 'Đúng 70 % là đạt' },
          { at: 3.2, text: 'Có giấy chứng nhận' },
        ],
        cardAt: 2.6,
        word: 'GIẤY CHỨNG NHẬN',
      },
      say: [
        { at: 0, text: 'Cuối khoá có 15 câu hỏi,\nđúng từ 70 phần trăm là đạt.' },
        { at: 3.1, text: 'Giấy chứng nhận có mã QR,\nai quét cũng kiểm tra được.' },
      ],
    },
    {
      seconds: 6.5,
      ground: 'cam',
      lesson: 'first',
      place: '9 bài',
      heading: 'Mình bắt đầu thôi',
      scene: {
        kind: 'opening',
        lines: [
          { at: 1, text: 'Bài 1: Chọn hàng để live' },
          { at: 2, text: 'Học xong làm được ngay' },
        ],
        art: 'sap-hang',
        artAt: 0.4,
      },
      say: [
        { at: 0, text: 'Để sẵn cuốn vở, máy tính bấm\nvà một món hàng nhà bạn.' },
        { at: 3.5, text: 'Mình bắt đầu từ bài 1 nhé.' },
      ],
    },
  ],
}
