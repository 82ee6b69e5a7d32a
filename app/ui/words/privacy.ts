import { formatDate } from '../format.ts'
import { defineWords } from './define-words.ts'

/**
 * The notice about personal data that people agree to. Its version is `privacyNoticeVersion` of the people room: a change of
 * what it says (`sections`) is a new version; how the office is reached is not. Law on the protection of personal data 91/2025/QH15 and Decree 356/2025/NĐ-CP.
 */
export const privacyWords = defineWords({
  vi: {
    title: 'Thông báo về dữ liệu cá nhân',
    pageTitle: 'Quyền riêng tư · Lên Sàn',
    version: (version: string) => `Bản ${formatDate(version)}. Có thay đổi nội dung, chúng tôi hỏi lại bạn.`,
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    inPerson:
      'Bạn đến gặp trực tiếp hoặc gửi thư đến Sở Khoa học và Công nghệ tỉnh Hà Tĩnh, ghi rõ họ tên và số điện thoại đã đăng ký.',
    sections: {
      who: {
        title: 'Ai giữ dữ liệu của bạn',
        first:
          'Sở Khoa học và Công nghệ tỉnh Hà Tĩnh giữ và chịu trách nhiệm, trong chương trình đào tạo bán hàng trên sàn thương mại điện tử.',
        second: 'Trang này không gọi máy chủ nào khác, không có quảng cáo, không theo dõi bạn trên trang khác.',
      },
      what: {
        title: 'Chúng tôi giữ những gì',
        first:
          'Họ tên, số điện thoại, năm sinh, giới tính (bạn có thể không nói), xã hoặc phường, bạn bán hàng cho ai. Mật khẩu được mã hoá một chiều, không ai đọc lại được, kể cả chúng tôi.',
        second:
          'Việc học của bạn: khoá đã vào, bài đã xong, chỗ đang dừng, câu trả lời, giấy chứng nhận. Máy đang đăng nhập: loại trình duyệt, từ ngày nào. Không hỏi số căn cước, không hỏi tài khoản ngân hàng.',
      },
      why: {
        title: 'Để làm gì',
        first: 'Để bạn học và có giấy chứng nhận, để mở lại đúng chỗ đang học, để giúp bạn khi quên mật khẩu.',
        second:
          'Để tỉnh biết bao nhiêu người đã được đào tạo, theo xã, phường, loại hình, giới tính, nhóm tuổi. Báo cáo gửi tỉnh chỉ có con số, không có tên.',
      },
      basis: {
        title: 'Theo luật nào',
        first:
          'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP, có hiệu lực từ ngày 01/01/2026.',
        second:
          'Bạn đồng ý riêng cho từng việc. Ô không bắt buộc không chọn sẵn; không chọn vẫn học đủ. Im lặng không phải là đồng ý.',
      },
      access: {
        title: 'Ai xem được',
        first:
          'Bạn xem được hồ sơ của mình. Người quản trị cũng xem được. Cán bộ sở được giao theo dõi chương trình xem tên người đã học, học gì, ngày nào. Mỗi lần mở hồ sơ hay mở danh sách tên sau một con số đều được ghi lại. Phần mềm báo cáo được cấp quyền chỉ đọc được sổ đào tạo không có tên.',
        second:
          'Ai có mã trên giấy chứng nhận thì kiểm tra được họ tên, khoá học, ngày cấp và hiệu lực, ngoài ra không gì khác.',
      },
      keep: {
        title: 'Giữ trong bao lâu',
        first:
          'Hồ sơ và việc học: đến khi bạn yêu cầu xoá. Việc bạn gửi dở khi chưa đăng nhập: 1 giờ. Lần đăng nhập: nhiều nhất 30 ngày từ lần dùng cuối.',
        second:
          'Xoá rồi vẫn còn sổ đào tạo dùng để tính số liệu: học gì, ngày nào, xã, loại hình, giới tính, năm sinh, không có tên và số điện thoại; sổ được giữ để con số đã báo cáo kiểm tra lại được. Chúng tôi còn giữ dòng ghi bạn đã đồng ý điều gì và hồ sơ đã được xem, sửa lúc nào; chỉ ghi mã, không ghi tên. Giấy chứng nhận đã in không còn được xác nhận.',
      },
      rights: {
        title: 'Quyền của bạn',
        first:
          'Được biết; đồng ý và rút lại đồng ý; xem và sửa; nhận bản sao, yêu cầu xoá, hạn chế, phản đối; khiếu nại; được bảo vệ.',
        second:
          'Xem, sửa, tải bản sao, rút lại những điều không bắt buộc: làm ngay trong “Hồ sơ của tôi”. Xoá, rút lại đồng ý với thông báo này: liên hệ nơi dưới đây. Chúng tôi trả lời trong 2 ngày làm việc; xem, sửa, cung cấp xong trong 10 ngày, rút lại đồng ý trong 15 ngày, xoá trong 20 ngày.',
      },
      contact: {
        title: 'Liên hệ',
        first:
          'Bộ phận bảo vệ dữ liệu cá nhân, Sở Khoa học và Công nghệ tỉnh Hà Tĩnh, hoặc trụ sở xã, phường nơi bạn ở.',
        second: 'Nếu dữ liệu bị lộ, chúng tôi báo cơ quan chuyên trách trong 72 giờ và báo cho bạn.',
      },
    },
  },
  en: {
    title: 'Notice about personal data',
    pageTitle: 'Privacy · Lên Sàn',
    version: (version: string) => `Version of ${formatDate(version, 'en')}. If what it says changes, we ask you again.`,
    phone: 'Phone',
    email: 'E-mail',
    inPerson:
      'Come in person or write to the Department of Science and Technology of Hà Tĩnh province, with your full name and the phone number you registered.',
    sections: {
      who: {
        title: 'Who keeps your data',
        first:
          'The Department of Science and Technology of Hà Tĩnh province keeps them and answers for them, in the training programme for selling on online marketplaces.',
        second: 'These pages call no other server, carry no advertising and do not follow you to other sites.',
      },
      what: {
        title: 'What we keep',
        first:
          'Full name, phone number, year of birth, gender (you may prefer not to say), commune or ward, for whom you sell. The password is encrypted one way; nobody can read it back, nor can we.',
        second:
          'Your learning: courses, lessons done, where you stopped, answers, certificates. Devices signed in: the kind of browser and since when. We do not ask for identity card numbers or bank accounts.',
      },
      why: {
        title: 'What for',
        first:
          'So that you can learn and get your certificate, find your place again, and be helped when you forget the password.',
        second:
          'So that the province knows how many people were trained, by commune, kind of organisation, gender and age band. Reports to the province hold figures, no names.',
      },
      basis: {
        title: 'By which law',
        first:
          'Law on the protection of personal data 91/2025/QH15 and Decree 356/2025/NĐ-CP, in force since 1 January 2026.',
        second:
          'You agree to each purpose apart. Optional boxes are not ticked beforehand; without them you learn everything. Silence is no agreement.',
      },
      access: {
        title: 'Who can see them',
        first:
          'You can see your own record. Administrators can see it too. Staff of the department who look after the programme see the names of who learned, what and when. Each opening of a record, or of the names behind a figure, is itself recorded. Reporting software that was let in reads the training ledger, without names.',
        second: 'Whoever has the code of a certificate can check name, course, date and validity, and nothing else.',
      },
      keep: {
        title: 'For how long',
        first:
          'Record and learning: until you ask for erasure. What you sent before signing in: 1 hour. Sign-ins: 30 days at most after the last use.',
        second:
          'After erasure the training ledger behind the figures stays: what was learned and when, commune, kind of organisation, gender, year of birth, no name and no phone number; it is kept so that reported figures can be checked. We also keep the lines that say what you agreed to and when your record was looked at or changed, with ids and no names. A printed certificate is no longer confirmed.',
      },
      rights: {
        title: 'Your rights',
        first:
          'To know; to agree and withdraw; to see and correct; to get a copy, ask for erasure, restriction, or object; to complain; to be protected.',
        second:
          'See, correct, download a copy, withdraw what is optional: at once, in “My profile”. Erasure, or withdrawing your agreement to this notice: ask the office below. We answer within 2 working days; seeing, correcting and providing is done within 10 days, withdrawal within 15, erasure within 20.',
      },
      contact: {
        title: 'Contact',
        first:
          'Personal data protection, Department of Science and Technology of Hà Tĩnh province, or the office of your commune.',
        second: 'If data leak, we tell the authority in charge within 72 hours, and you.',
      },
    },
  },
})
