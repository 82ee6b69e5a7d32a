import { defineWords } from './define-words.ts'

/** Words of erasing a person's data: the page before it, and the link to that page. */
export const eraseWords = defineWords({
  vi: {
    pageTitle: 'Xoá dữ liệu · Lên Sàn',
    link: 'Xoá dữ liệu của người này',
    linkTitle: 'Xoá dữ liệu',
    linkNote: 'Bấm vào chưa xoá ngay: trang sau nói rõ những gì bị xoá.',
    back: 'Không xoá, về hồ sơ',
    title: (name: string) => `Xoá dữ liệu của ${name}`,
    finalTitle: 'Xoá rồi không lấy lại được',
    finalText: 'Hỏi để chắc đúng người. Nếu họ cần, nhắc họ tải bản sao dữ liệu và bản in giấy chứng nhận trước.',
    registered: 'Ngày đăng ký',
    certificates: 'Giấy chứng nhận',
    goneTitle: 'Bị xoá',
    gone: {
      person: 'Họ tên, năm sinh, giới tính, nơi ở, nơi bán hàng; tên hộ kinh doanh nếu không còn ai khác trong hộ.',
      account: 'Tài khoản, số điện thoại, mật khẩu, mã đã cấp. Mọi máy đang dùng bị đăng xuất ngay.',
      learning: 'Bài đã học, chỗ đang học, việc đã đánh dấu, các lượt làm bài, câu trả lời, các tin đã gửi.',
      certificates:
        'Tên trên giấy chứng nhận. Giấy đã in không còn được xác nhận: ai kiểm tra số giấy sẽ thấy dữ liệu của người được cấp đã được xoá.',
      roles: 'Mọi vai trò đang giữ bị thu lại.',
    },
    staysTitle: 'Còn lại',
    stays: {
      ledger:
        'Bút toán trong sổ đào tạo: học gì, ngày nào, xã, loại hình, giới tính, năm sinh khi đó. Không có tên, không có số điện thoại. Mọi con số đã báo cáo giữ nguyên; chỉ khi ghi nhầm, các bút toán ấy được bỏ và không con số nào còn tính người này.',
      ids: 'Dấu vết những việc đã làm với hồ sơ và những điều đã đồng ý: chỉ có mã, không có tên.',
      kept: 'Tờ khai gửi dở khi chưa đăng nhập, nếu có: tự hết sau một giờ.',
    },
    reason: 'Vì sao xoá',
    reasons: {
      own_request: 'Người này yêu cầu xoá',
      consent_withdrawn: 'Người này rút lại đồng ý',
      under_age: 'Người này chưa đủ 16 tuổi',
      registered_by_mistake: 'Ghi nhầm, không phải người học',
    },
    typedName: 'Gõ họ tên của người này để xác nhận',
    typedNameHint: (name: string) => `Gõ: ${name}. Không cần dấu.`,
    submit: 'Xoá hẳn dữ liệu',
    problems: {
      reason: 'Chọn vì sao xoá.',
      noName: 'Gõ họ tên của người này.',
      name: 'Tên gõ vào chưa khớp. Xem lại bạn đang xoá đúng người.',
      own_record: 'Bạn không tự xoá dữ liệu của mình được. Nhờ một quản trị viên khác.',
      last_administrator:
        'Đây là quản trị viên cuối cùng. Giao vai trò quản trị cho người khác trước, rồi mới xoá được.',
    },
    nothingErased: 'Chưa có gì bị xoá.',
    erasedTitle: 'Dữ liệu của người này đã được xoá',
    erasedOn: (day: string) => `Xoá ngày ${day}, theo sổ việc đã làm.`,
    erasedText:
      'Tên, số điện thoại và bài làm không còn. Bút toán trong sổ đào tạo còn lại, không có tên: mọi số liệu đã báo cáo vẫn như cũ.',
    mistakenTitle: 'Đã xoá: ghi nhầm',
    mistakenText:
      'Tên, số điện thoại và bài làm không còn. Mọi bút toán của người này trong sổ đào tạo đã được bỏ: không số liệu nào còn tính người này.',
  },
  en: {
    pageTitle: 'Erase data · Lên Sàn',
    link: 'Erase this person’s data',
    linkTitle: 'Erasure',
    linkNote: 'Nothing is erased at once: the next page says what would be.',
    back: 'Do not erase, back to the record',
    title: (name: string) => `Erase the data of ${name}`,
    finalTitle: 'It cannot be undone',
    finalText:
      'Make sure it is the right person. If they want them, let them download the copy of their data and print their certificates first.',
    registered: 'Registered on',
    certificates: 'Certificates',
    goneTitle: 'Erased',
    gone: {
      person:
        'Name, year of birth, gender, where they live and sell; the name of a household that nobody else belongs to.',
      account: 'Account, phone number, password, codes given. Every device is signed out at once.',
      learning: 'Lessons done, places, ticks, attempts, answers, messages.',
      certificates:
        'The name on certificates. A printed one is no longer confirmed: whoever checks its number is told that the holder had their data erased.',
      roles: 'Every role they hold is taken away.',
    },
    staysTitle: 'What stays',
    stays: {
      ledger:
        'Entries of the training ledger: what was learned and when, commune, kind of organisation, gender, year of birth as of then. No name, no phone number. Every reported figure is as before; only when recorded by mistake are they voided, and no figure counts this person any more.',
      ids: 'The trace of what was done with the record and what was agreed to: ids alone, no names.',
      kept: 'A form sent before signing in, if there is one: gone by itself after an hour.',
    },
    reason: 'Why',
    reasons: {
      own_request: 'They ask for it',
      consent_withdrawn: 'They withdraw their agreement',
      under_age: 'They are not yet 16',
      registered_by_mistake: 'Recorded by mistake, not a learner',
    },
    typedName: 'Type the person’s name to confirm',
    typedNameHint: (name: string) => `Type: ${name}. Accents may be left out.`,
    submit: 'Erase the data for good',
    problems: {
      reason: 'Choose why.',
      noName: 'Type the person’s name.',
      name: 'The name does not fit. Make sure that you erase the right person.',
      own_record: 'You cannot erase your own data. Ask another administrator.',
      last_administrator: 'This is the last administrator. Give somebody else that role first.',
    },
    nothingErased: 'Nothing is erased yet.',
    erasedTitle: 'The data of this person were erased',
    erasedOn: (day: string) => `Erased on ${day}, by the register of acts.`,
    erasedText:
      'Name, number and work are gone. The entries of the training ledger stay, without a name: every figure that was reported is as before.',
    mistakenTitle: 'Erased: recorded by mistake',
    mistakenText:
      'Name, number and work are gone. Every entry of this person in the training ledger is voided: no figure counts them any more.',
  },
})
