import type { Film } from './film.ts'

// Every sum here is one of the lessons 1, 2, 3, 5, 6 and 9; whoever changes it there changes it here too.
/** The introduction of the course "Mở gian hàng Shopee và bán đơn đầu tiên". */
export const shopeeIntroduction: Film = {
  title: 'Giới thiệu khoá học mở gian hàng Shopee và bán đơn đầu tiên',
  folder: 'courses/mo-gian-hang-shopee/video/gioi-thieu',
  lessons: 9,
  posterAt: 6,
  tune: 'market',
  slides: [
    {
      seconds: 6.6,
      ground: 'cam',
      lesson: 'none',
      heading: 'Món quê mình bán đi xa',
      scene: {
        kind: 'shelf',
        goods: [
          { at: 0.5, art: 'banh-da' },
          { at: 1.2, art: 'nuoc-mam' },
          { at: 1.9, art: 'tui-gao' },
          { at: 2.6, art: 'mat-ong' },
        ],
      },
      say: [
        { at: 0, text: 'Bánh đa, nước mắm, gạo, mật ong:\nmón ngon nhà bạn đã có.' },
        { at: 3.4, text: 'Giờ bạn muốn người ở Hà Nội,\nĐồng Nai cũng mua được.' },
      ],
    },
    {
      seconds: 6.4,
      ground: 'paper',
      lesson: 'all',
      place: '9 bài',
      heading: 'Mở gian hàng Shopee\nvà bán đơn đầu tiên',
      scene: {
        kind: 'opening',
        lines: [
          { at: 1.2, text: 'Giao xong, biết lãi bao nhiêu' },
          { at: 3.6, text: 'Mỗi bài chừng 10 phút' },
        ],
        art: 'gian-hang-dien-thoai',
        artAt: 0.4,
      },
      say: [
        { at: 0, text: 'Khoá này đi từ chưa có gì\nđến đơn Shopee đầu tiên.' },
        { at: 3.1, text: 'Chín bài, bài nào cũng kết thúc\nbằng một việc làm ngay.' },
      ],
    },
    {
      seconds: 6.4,
      ground: 'paper',
      lesson: 1,
      place: 'Mở gian hàng · 1/9 bài',
      heading: 'Nhiều món hay một món?',
      scene: {
        kind: 'versus',
        sides: [
          { at: 0.5, art: 'sap-hang', label: '11 món', big: '2 đơn', bigAt: 1.6, note: 'sau ba tuần' },
          { at: 3.2, art: 'banh-da', label: '1 món', big: '26 đơn', bigAt: 4.4, note: 'tháng sau đó', good: true },
        ],
      },
      say: [
        { at: 0, text: 'Chương 1. Chị Liên bày 11 món,\nba tuần được hai đơn.' },
        { at: 3.2, text: 'Chị chỉ giữ bánh đa vừng sống.\nTháng sau giao 26 đơn.' },
      ],
    },
    {
      seconds: 6.2,
      ground: 'teal',
      lesson: 1,
      place: 'Mở gian hàng · 1/9 bài',
      heading: 'Qua đủ bốn cửa',
      scene: {
        kind: 'doors',
        doors: [
          { at: 1, text: 'Đi xa' },
          { at: 1.9, text: 'Giấy tờ' },
          { at: 2.8, text: 'Giá' },
          { at: 3.7, text: 'Làm lại' },
        ],
        art: 'goi-hang',
      },
      say: [
        { at: 0, text: 'Đi xa được, đủ giấy tờ, còn lãi,\nhết thì làm lại được.' },
        { at: 3.3, text: 'Qua cả bốn cửa mới đăng.\nVướng một cửa là để lại.' },
      ],
    },
    {
      seconds: 6.8,
      ground: 'paper',
      lesson: 2,
      place: 'Mở gian hàng · 2/9 bài',
      heading: 'Năm thứ, một người',
      scene: {
        kind: 'papers',
        papers: [
          { at: 0.6, text: 'Căn cước' },
          { at: 1, text: 'Điện thoại' },
          { at: 1.4, text: 'Mã số thuế' },
          { at: 1.8, text: 'Ngân hàng' },
          { at: 2.2, text: 'Địa chỉ' },
        ],
        art: 'nguoi-ban',
        artAt: 0.3,
        verdict: { at: 4.2, text: 'Lệch một thứ là có ngày kẹt' },
      },
      say: [
        { at: 0, text: 'Mở gian hàng bằng năm thứ\ncùng chỉ về một người.' },
        { at: 3.1, text: 'Anh Sơn mượn tên cháu: bán được\n2.587.000 đồng mà rút không ra.' },
      ],
    },
    {
      seconds: 7.6,
      ground: 'cam',
      lesson: 3,
      place: 'Mở gian hàng · 3/9 bài',
      heading: 'Bán 49.000 đ, lãi mấy?',
      scene: {
        kind: 'drain',
        whole: 49_000,
        label: { at: 0.5, text: 'Gói bánh đa 49.000 đ' },
        takings: [
          { at: 1.7, value: 25_000, text: 'Trừ tiền bánh 25.000 đ' },
          { at: 2.9, value: 9000, text: 'Trừ tiền gói 9.000 đ' },
          { at: 4.3, value: 14_275, text: 'Trừ sàn, thuế 14.275 đ' },
        ],
        rest: { at: 5.6, text: 'Còn lại 725 đ' },
        note: { at: 4.3, text: 'Sàn và thuế, ước tính 24/11/2026' },
      },
      say: [
        { at: 0, text: 'Gói bánh đa 49.000 đồng. Trừ bánh,\ntrừ gói, nhẩm lãi 15.000. Ngon.' },
        { at: 4.1, text: 'Nhưng quên phần sàn giữ.\nCòn đúng 725 đồng một gói.' },
      ],
    },
    {
      seconds: 6.6,
      ground: 'paper',
      lesson: 3,
      place: 'Mở gian hàng · 3/9 bài',
      heading: 'Giá sàn một cái bánh',
      scene: {
        kind: 'stacks',
        stacks: [
          { at: 0.6, high: 1, text: 'Gói 10', price: '5.900 đ' },
          { at: 2, high: 3, text: 'Gói 20', price: '4.950 đ' },
          { at: 3.4, high: 7, text: 'Gói 40', price: '4.475 đ' },
        ],
      },
      say: [
        { at: 0, text: 'Mỗi cỡ gói có một giá sàn:\nthấp hơn nữa thì không bán.' },
        { at: 3.3, text: 'Gói càng to, giá sàn\ncủa mỗi cái càng thấp.' },
      ],
    },
    {
      seconds: 6.4,
      ground: 'teal',
      lesson: 4,
      place: 'Bày hàng · 4/9 bài',
      heading: 'Chín tấm ảnh',
      scene: {
        kind: 'photos',
        groups: [
          { at: 0.7, text: '3 tấm để thích' },
          { at: 2.3, text: '3 tấm để tin' },
          { at: 3.9, text: '3 tấm để yên tâm' },
        ],
      },
      say: [
        { at: 0, text: 'Chương 2. Khách không sờ được,\nảnh phải sờ giúp.' },
        { at: 3.3, text: 'Chín tấm chụp bên cửa sổ,\nmỗi tấm trả lời một điều.' },
      ],
    },
    {
      seconds: 6.6,
      ground: 'cam',
      lesson: 5,
      place: 'Bày hàng · 5/9 bài',
      heading: 'Tên có bốn mảnh',
      scene: {
        kind: 'pieces',
        before: { name: 'Tinh hoa biển mẹ', views: '9 lượt xem', at: 0.5, struckAt: 2.4 },
        pieces: [
          { at: 3, text: 'Nước mắm cá cơm' },
          { at: 3.5, text: 'ủ chum 12 tháng' },
          { at: 4, text: 'chai 500 ml' },
          { at: 4.5, text: 'Thiên Cầm Hà Tĩnh' },
        ],
        after: { at: 5.1, big: '140', text: 'lượt xem' },
      },
      say: [
        { at: 0, text: 'Tên nghe như thơ mà ba tuần\nđược chín lượt xem.' },
        { at: 2.9, text: 'Đặt bằng chữ khách gõ: ba tuần\n140 lượt xem và bảy đơn.' },
      ],
    },
    {
      seconds: 6.6,
      ground: 'paper',
      lesson: 6,
      place: 'Bày hàng · 6/9 bài',
      heading: 'Thùng to, cước to',
      scene: {
        kind: 'versus',
        sides: [
          { at: 0.5, art: 'thung-to', label: 'Thùng to', big: '4,08 kg', bigAt: 1.6, note: 'cước 41.000 đ' },
          {
            at: 3.5,
            art: 'thung-vua',
            label: 'Thùng vừa',
            big: '1,57 kg',
            bigAt: 4.4,
            note: 'cước 26.000 đ',
            good: true,
          },
        ],
      },
      say: [
        { at: 0, text: 'Bên giao tính cả chỗ thùng\nchiếm trên xe, lấy số lớn hơn.' },
        { at: 3.4, text: 'Thùng vừa khít: cước ví dụ\ntừ 41.000 còn 26.000.' },
      ],
    },
    {
      seconds: 6.6,
      ground: 'cam',
      lesson: 7,
      place: 'Đơn đầu tiên · 7/9 bài',
      heading: 'Tin thật hay tin giả?',
      scene: {
        kind: 'fake',
        from: 'Shopee thông báo',
        message: { at: 0.5, text: 'Gian hàng sẽ bị khoá trong 30 phút. Bấm vào đây.' },
        rows: [
          { at: 3.2, text: 'Giục giờ' },
          { at: 3.9, text: 'Có đường dẫn' },
          { at: 4.6, text: 'Đòi mã' },
        ],
        stamp: { at: 5.3, text: 'TIN GIẢ' },
      },
      say: [
        { at: 0, text: 'Chương 3. Tin xưng Shopee\ndoạ khoá trong 30 phút.' },
        { at: 3.2, text: 'Giục giờ, có đường dẫn, đòi mã:\ndính một là đủ ngờ.' },
      ],
    },
    {
      seconds: 6.6,
      ground: 'teal',
      lesson: 8,
      place: 'Đơn đầu tiên · 8/9 bài',
      heading: 'Bảy chặng một đơn',
      scene: {
        kind: 'track',
        from: 0.6,
        until: 6,
        stops: [
          { text: 'Đọc đơn' },
          { text: 'Nhặt hàng', mark: true },
          { text: 'Soát nhãn' },
          { text: 'Gói', mark: true },
          { text: 'Cân' },
          { text: 'Dán phiếu', mark: true },
          { text: 'Bàn giao' },
        ],
        mark: 'đối mã',
        art: 'goi-hang',
      },
      say: [
        { at: 0, text: 'Gói một loạt, dán một loạt\nlà có ngày dán nhầm phiếu.' },
        { at: 3.4, text: 'Một đơn một lượt, đối mã ba lần,\nchụp đủ ba tấm ảnh.' },
      ],
    },
    {
      seconds: 8.8,
      ground: 'paper',
      lesson: 9,
      place: 'Đơn đầu tiên · 9/9 bài',
      heading: 'Mười đơn đầu lãi mấy?',
      scene: {
        kind: 'orders',
        count: 10,
        at: 0.4,
        words: [
          { at: 0.6, text: 'Khách đặt 1.190.000 đ' },
          { at: 2, text: 'Đoán lãi 300.000 đ' },
          { at: 5.2, text: 'Lãi thật 77.800 đ' },
          { at: 6.8, text: 'Mười đơn sau: 299.750 đ' },
        ],
        lost: [
          { at: 3.5, order: 3, text: 'huỷ' },
          { at: 4, order: 6, text: 'hoàn' },
          { at: 4.5, order: 8, text: 'bù', sold: true },
        ],
        mendedAt: 6.5,
      },
      say: [
        { at: 0, text: 'Mười đơn đầu bán 1.190.000,\nchị Liên đoán lãi 300.000.' },
        { at: 3.2, text: 'Một huỷ, một hoàn, một bù:\nlãi thật 77.800 đồng.' },
        { at: 6.1, text: 'Sửa cách gói, mười đơn sau\nlãi 299.750 đồng.' },
      ],
    },
    {
      seconds: 5.8,
      ground: 'teal',
      lesson: 'done',
      place: 'Đủ 9 bài',
      heading: '15 câu kiểm tra',
      scene: {
        kind: 'certificate',
        rows: [
          { at: 0.8, text: 'Đúng 70 % là đạt' },
          { at: 3, text: 'Có giấy chứng nhận' },
        ],
        cardAt: 2.4,
        word: 'GIẤY CHỨNG NHẬN',
      },
      say: [
        { at: 0, text: 'Cuối khoá có 15 câu,\nđúng từ 70 phần trăm là đạt.' },
        { at: 3, text: 'Giấy chứng nhận có mã QR,\nai quét cũng xem được.' },
      ],
    },
    {
      seconds: 5.6,
      ground: 'cam',
      lesson: 'first',
      place: '9 bài',
      heading: 'Mình bắt đầu thôi',
      scene: {
        kind: 'opening',
        lines: [
          { at: 0.9, text: 'Bài 1: Chọn món đầu tiên' },
          { at: 2, text: 'Một món thôi là đủ' },
        ],
        art: 'gian-hang-dien-thoai',
        artAt: 0.4,
      },
      say: [
        { at: 0, text: 'Để sẵn cái cân, cuốn vở\nvà một món hàng nhà bạn.' },
        { at: 3.3, text: 'Mình bắt đầu từ bài 1 nhé.' },
      ],
    },
  ],
}
