import { defineWords } from './define-words.ts'

/** Words of the home page. */
export const homeWords = defineWords({
  vi: {
    title: 'Lên Sàn: học bán hàng và livestream',
    headline: 'Đưa hàng nhà mình lên sàn',
    lead: 'Học bán và livestream trên TikTok\u00a0Shop, Shopee. Bài ngắn 10\u00a0phút, học ngay trên điện thoại, không mất tiền.',
    seeCourses: 'Xem các khoá học',
    seller: 'Người bán đội nón lá đưa quả cam lên trước điện thoại',
    stall: 'Sạp hàng có cam, bưởi và nước mắm',
    whatSell: 'Bạn bán gì?',
    goods: { cam: 'Cam, bưởi', cuDo: 'Cu đơ, kẹo', nuocMam: 'Nước mắm', nhungHuou: 'Nhung hươu' },
    how: 'Học xong có giấy chứng nhận',
    steps: {
      learn: 'Học từng bài ngắn',
      learnText: 'Xem, đọc, đánh dấu việc đã làm. Mạng yếu vẫn học được.',
      answer: 'Trả lời vài câu hỏi',
      answerText: 'Sai thì có lời giải thích, làm lại được.',
      certificate: 'Nhận giấy chứng nhận',
      certificateText: 'Có mã QR, ai cũng kiểm tra được thật giả.',
    },
    begin: 'Bắt đầu với một khoá',
    allCourses: 'Tất cả khoá học',
    demo: 'Người, cửa hàng và số liệu trên bản dùng thử này là dữ liệu minh hoạ.',
  },
  en: {
    title: 'Lên Sàn: learn to sell and livestream',
    headline: 'Bring your goods to the marketplace',
    lead: 'Learn to sell and livestream on TikTok\u00a0Shop and Shopee. Short lessons of 10\u00a0minutes, on your phone, free of charge.',
    seeCourses: 'See the courses',
    seller: 'A seller in a palm-leaf hat holds an orange up to a phone',
    stall: 'A stall with oranges, pomelos and fish sauce',
    whatSell: 'What do you sell?',
    goods: { cam: 'Oranges, pomelos', cuDo: 'Cu đơ, sweets', nuocMam: 'Fish sauce', nhungHuou: 'Deer antler' },
    how: 'Earn a certificate',
    steps: {
      learn: 'Learn in short lessons',
      learnText: 'Watch, read, tick what you have done. A weak network is enough.',
      answer: 'Answer a few questions',
      answerText: 'A wrong answer is explained, and you can try again.',
      certificate: 'Receive the certificate',
      certificateText: 'With a QR code that anybody can check.',
    },
    begin: 'Begin with a course',
    allCourses: 'All courses',
    demo: 'People, shops and figures in this demonstration are invented.',
  },
})
