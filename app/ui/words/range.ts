import { defineWords } from './define-words.ts'

/** What is said of a range of days: of a reporting period, and of days chosen freely, which are none and not called one. */
export const rangeWords = defineWords({
  vi: {
    period: {
      stillRunning: 'kỳ đang mở, số còn tăng',
      change: 'So kỳ trước',
      emptyTitle: 'Kỳ này chưa có ai',
      emptyPastTitle: 'Kỳ này không có ai',
      emptyComing: 'Kỳ này chưa bắt đầu',
      emptyComingText: (day: string) => `Kỳ bắt đầu ngày ${day}. Từ hôm ấy, số liệu hiện ở đây.`,
      reachedHeading: (kind: string, count: string) => `Ghi danh trong kỳ, đã ${kind.toLowerCase()}: ${count}`,
      funnelHeading: (enrolled: string, share: string) =>
        `Trong ${enrolled} người ghi danh kỳ này, ${share} đã hoàn thành`,
      funnelNote:
        'Chỉ những người ấy, trong khoá họ ghi danh, tính đến ngày cuối của kỳ. Các ô bên trên tính cả người ghi danh từ trước.',
    },
    days: {
      stillRunning: 'chưa hết những ngày này, số còn tăng',
      change: 'So những ngày trước',
      emptyTitle: 'Những ngày này chưa có ai',
      emptyPastTitle: 'Những ngày này không có ai',
      emptyComing: 'Những ngày này chưa tới',
      emptyComingText: (day: string) => `Ngày đầu là ${day}. Từ hôm ấy, số liệu hiện ở đây.`,
      reachedHeading: (kind: string, count: string) =>
        `Ghi danh trong những ngày này, đã ${kind.toLowerCase()}: ${count}`,
      funnelHeading: (enrolled: string, share: string) =>
        `Trong ${enrolled} người ghi danh trong những ngày này, ${share} đã hoàn thành`,
      funnelNote:
        'Chỉ những người ấy, trong khoá họ ghi danh, tính đến ngày cuối. Các ô bên trên tính cả người ghi danh từ trước.',
    },
  },
  en: {
    period: {
      stillRunning: 'still open, figures grow',
      change: 'Change',
      emptyTitle: 'Nobody yet in this period',
      emptyPastTitle: 'Nobody in this period',
      emptyComing: 'This period has not begun',
      emptyComingText: (day) => `It begins on ${day}. From then on the figures are here.`,
      reachedHeading: (kind, count) => `Enrolled in the period, ${kind.toLowerCase()}: ${count}`,
      funnelHeading: (enrolled, share) => `Of ${enrolled} persons who enrolled in the period, ${share} have completed`,
      funnelNote:
        'Only these persons, in the courses they enrolled in, up to the last day of the period. The figures at the top also hold those who enrolled earlier.',
    },
    days: {
      stillRunning: 'not over yet, figures grow',
      change: 'Change',
      emptyTitle: 'Nobody yet in these days',
      emptyPastTitle: 'Nobody in these days',
      emptyComing: 'These days are still to come',
      emptyComingText: (day) => `The first is ${day}. From then on the figures are here.`,
      reachedHeading: (kind, count) => `Enrolled in these days, ${kind.toLowerCase()}: ${count}`,
      funnelHeading: (enrolled, share) => `Of ${enrolled} persons who enrolled in these days, ${share} have completed`,
      funnelNote:
        'Only these persons, in the courses they enrolled in, up to the last day. The figures at the top also hold those who enrolled earlier.',
    },
  },
})
