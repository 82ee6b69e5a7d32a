import { defineWords } from './define-words.ts'

/** What an error page says: what happened, what was kept, what to do next. */
export const errorWords = defineWords({
  vi: {
    documentTitle: (title: string) => `${title} · Lên Sàn`,
    missingTitle: 'Không có trang này',
    missingText: 'Đường dẫn đã đổi, hoặc bị thiếu chữ khi gửi qua Zalo. Bài học và câu trả lời của bạn không mất gì.',
    forbiddenTitle: 'Trang này không dành cho bạn',
    forbiddenText: 'Tài khoản của bạn không có quyền mở trang này. Nếu bạn cần vào, hãy hỏi người quản trị của Sở.',
    conflictTitle: 'Việc này đã được làm trước đó',
    conflictText:
      'Máy chủ đã nhận một lần gửi khác cho đúng việc này, nên lần gửi này không được ghi. Kết quả lần trước vẫn còn nguyên.',
    lessonHasQuizText: 'Bài này có bài kiểm tra. Bạn làm bài kiểm tra là xong bài.',
    tooManyTitle: 'Bạn thử hơi nhanh',
    tooManyText: 'Đợi một phút rồi thử lại. Tài khoản của bạn không bị khoá.',
    keptFormsTitle: 'Mạng này đang gửi quá nhiều',
    keptFormsText:
      'Có quá nhiều nội dung gửi lên từ mạng bạn đang dùng mà chưa đăng nhập, nên lần này chưa giữ được. Nếu đã có tài khoản, bạn mở thêm một trang, đăng nhập rồi về đây bấm Gửi lại là được ngay.',
    tooLargeTitle: 'Nội dung gửi lên quá lớn',
    tooLargeText: 'Hãy rút ngắn rồi gửi lại. Những gì đã lưu trước đó không mất.',
    invalidTitle: 'Thông tin gửi lên chưa đúng',
    invalidText: 'Quay lại trang trước, kiểm tra rồi gửi lại. Những gì đã lưu trước đó không mất.',
    brokenTitle: 'Máy chủ đang gặp lỗi',
    brokenText: 'Không phải lỗi của bạn. Những gì đã lưu vẫn còn. Đợi một phút rồi thử lại.',
    awayTitle: 'Hệ thống đang gián đoạn',
    awayText: 'Chỗ cất dữ liệu tạm thời chưa trả lời. Không phải lỗi của bạn. Những gì đã lưu trước đó vẫn còn.',
    fullTitle: 'Hệ thống tạm thời chưa lưu được',
    fullText: 'Máy chủ đang hết chỗ lưu. Không phải lỗi của bạn. Những gì đã lưu trước đó vẫn còn, xem vẫn được.',
    unsentText:
      'Lần gửi vừa rồi có thể chưa được ghi. Những gì bạn vừa gửi vẫn nằm trong trang này, bạn đừng đóng trang. Đợi một phút rồi bấm Gửi lại: gửi hai lần cũng chỉ tính một lần.',
    unsentButPassword:
      'Lần gửi vừa rồi có thể chưa được ghi. Những gì bạn vừa gửi vẫn nằm trong trang này, trừ mật khẩu, bạn đừng đóng trang. Đợi một phút rồi bấm Gửi lại và gõ lại mật khẩu.',
    sendAgain: 'Gửi lại',
    searchLabel: 'Tìm bài bạn muốn học',
    searchExample: 'Ví dụ: đóng gói cam',
    toHome: {
      '/me': 'Về bài đang học',
      '/uptake': 'Về số liệu học',
      '/admin/people': 'Về danh sách người học',
      '/courses': 'Xem các khoá học',
    },
    toCourses: 'Xem các khoá học',
    tryAgain: 'Thử lại',
    askNumber: 'Cần hỏi, đọc số này cho chúng tôi:',
    offlineTitle: 'Mạng yếu quá, chưa mở được trang này',
    offlineText: 'Những gì bạn đã gửi đi vẫn còn. Có mạng lại, bấm Thử lại.',
  },
  en: {
    documentTitle: (title: string) => `${title} · Lên Sàn`,
    missingTitle: 'There is no such page',
    missingText: 'The address has changed, or lost a letter on its way. Nothing of your lessons and answers is lost.',
    forbiddenTitle: 'This page is not for you',
    forbiddenText: 'Your account may not open this page. If you need it, ask the department’s administrator.',
    conflictTitle: 'This was done before',
    conflictText:
      'The server already has another submission for this very thing, so this one was not recorded. The earlier result stands.',
    lessonHasQuizText: 'This lesson has a quiz. Passing the quiz completes the lesson.',
    tooManyTitle: 'A little too fast',
    tooManyText: 'Wait a minute and try again. Your account is not locked.',
    keptFormsTitle: 'Too much is sent from this network',
    keptFormsText:
      'Too much was sent without a sign-in from the network you are on, so this could not be kept. If you have an account, open another page, sign in there, come back here and press Send again: it works at once.',
    tooLargeTitle: 'What was sent is too large',
    tooLargeText: 'Make it shorter and send it again. Nothing saved before is lost.',
    invalidTitle: 'What was sent is not right yet',
    invalidText: 'Go back, check it and send it again. Nothing saved before is lost.',
    brokenTitle: 'The server has a problem',
    brokenText: 'It is not your fault. What was saved is still there. Wait a minute and try again.',
    awayTitle: 'The service is interrupted',
    awayText:
      'The place that keeps the data does not answer just now. It is not your fault. What was saved before is still there.',
    fullTitle: 'Nothing can be saved just now',
    fullText: 'The server is out of space. It is not your fault. What was saved before is still there and can be read.',
    unsentText:
      'What you just sent may not have been recorded. It is all kept in this page, so please do not close it. Wait a minute and press Send again: sent twice, it counts once.',
    unsentButPassword:
      'What you just sent may not have been recorded. It is kept in this page, except the password, so please do not close it. Wait a minute, press Send again and type the password again.',
    sendAgain: 'Send again',
    searchLabel: 'Find what you want to learn',
    searchExample: 'e.g. dong goi cam',
    toHome: {
      '/me': 'Back to my course',
      '/uptake': 'Back to the figures',
      '/admin/people': 'Back to the people',
      '/courses': 'See the courses',
    },
    toCourses: 'See the courses',
    tryAgain: 'Try again',
    askNumber: 'If you ask us, read us this number:',
    offlineTitle: 'The network is too weak to open this page',
    offlineText: 'What you sent is still there. When the network is back, press Try again.',
  },
})
