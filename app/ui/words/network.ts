import { defineWords } from './define-words.ts'

/** What the bar says while nothing comes through. */
export const networkWords = defineWords({
  vi: {
    lostTitle: 'Đang mất mạng.',
    lost: 'Những gì bạn đã điền vẫn còn ở đây.',
    waitingTitle: 'Mạng yếu.',
    waiting: 'Đang chờ để gửi lại, bạn cứ để trang này mở.',
  },
  en: {
    lostTitle: 'No network.',
    lost: 'What you typed is still here.',
    waitingTitle: 'A weak network.',
    waiting: 'Waiting to send again; leave this page open.',
  },
})
