import { defineWords } from './define-words.ts'

/** What is said of a range of days: of a reporting period, of days chosen freely, which are none and not called one, and of one day. */
export const rangeWords = defineWords({
  vi: {
    period: {
      stillRunning: 'kỳ đang mở, số còn tăng',
      change: 'So kỳ trước',
      emptyTitle: 'Kỳ này chưa có ai',
      emptyText: 'Khi có người học trong kỳ này, số liệu hiện ở đây sau vài giây. Bạn có thể xem kỳ khác.',
      emptyPastTitle: 'Kỳ này không có ai',
      emptyPastText: 'Chọn kỳ khác ở trên, hoặc xem kỳ đang mở.',
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
      emptyText: 'Khi có người học trong những ngày này, số liệu hiện ở đây sau vài giây. Bạn có thể xem kỳ khác.',
      emptyPastTitle: 'Những ngày này không có ai',
      emptyPastText: 'Chọn khoảng ngày khác ở trên, hoặc xem kỳ đang mở.',
      emptyComing: 'Những ngày này chưa tới',
      emptyComingText: (day: string) => `Ngày đầu là ${day}. Từ hôm ấy, số liệu hiện ở đây.`,
      reachedHeading: (kind: string, count: string) =>
        `Ghi danh trong những ngày này, đã ${kind.toLowerCase()}: ${count}`,
      funnelHeading: (enrolled: string, share: string) =>
        `Trong ${enrolled} người ghi danh trong những ngày này, ${share} đã hoàn thành`,
      funnelNote:
        'Chỉ những người ấy, trong khoá họ ghi danh, tính đến ngày cuối. Các ô bên trên tính cả người ghi danh từ trước.',
    },
    day: {
      stillRunning: 'chưa hết ngày, số còn tăng',
      change: 'So ngày trước',
      emptyTitle: 'Ngày này chưa có ai',
      emptyText: 'Khi có người học trong ngày này, số liệu hiện ở đây sau vài giây. Bạn có thể xem kỳ khác.',
      emptyPastTitle: 'Ngày này không có ai',
      emptyPastText: 'Chọn ngày khác ở trên, hoặc xem kỳ đang mở.',
      emptyComing: 'Ngày này chưa tới',
      emptyComingText: (day: string) => `Từ ngày ${day}, số liệu hiện ở đây.`,
      reachedHeading: (kind: string, count: string) => `Ghi danh trong ngày, đã ${kind.toLowerCase()}: ${count}`,
      funnelHeading: (enrolled: string, share: string) =>
        `Trong ${enrolled} người ghi danh trong ngày, ${share} đã hoàn thành`,
      funnelNote:
        'Chỉ những người ấy, trong khoá họ ghi danh, tính đến hết ngày ấy. Các ô bên trên tính cả người ghi danh từ trước.',
    },
  },
  en: {
    period: {
      stillRunning: 'still open, figures grow',
      change: 'Change',
      emptyTitle: 'Nobody yet in this period',
      emptyText:
        'When somebody learns in this period, the figures are here a few seconds later. You can look at another period.',
      emptyPastTitle: 'Nobody in this period',
      emptyPastText: 'Choose another period above, or see the open one.',
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
      emptyText:
        'When somebody learns in these days, the figures are here a few seconds later. You can look at another period.',
      emptyPastTitle: 'Nobody in these days',
      emptyPastText: 'Choose other days above, or see the open period.',
      emptyComing: 'These days are still to come',
      emptyComingText: (day) => `The first is ${day}. From then on the figures are here.`,
      reachedHeading: (kind, count) => `Enrolled in these days, ${kind.toLowerCase()}: ${count}`,
      funnelHeading: (enrolled, share) => `Of ${enrolled} persons who enrolled in these days, ${share} have completed`,
      funnelNote:
        'Only these persons, in the courses they enrolled in, up to the last day. The figures at the top also hold those who enrolled earlier.',
    },
    day: {
      stillRunning: 'the day is not over, figures grow',
      change: 'Change',
      emptyTitle: 'Nobody yet on this day',
      emptyText:
        'When somebody learns on this day, the figures are here a few seconds later. You can look at another period.',
      emptyPastTitle: 'Nobody on this day',
      emptyPastText: 'Choose another day above, or see the open period.',
      emptyComing: 'This day is still to come',
      emptyComingText: (day) => `From ${day} on the figures are here.`,
      reachedHeading: (kind, count) => `Enrolled on the day, ${kind.toLowerCase()}: ${count}`,
      funnelHeading: (enrolled, share) => `Of ${enrolled} persons who enrolled on the day, ${share} have completed`,
      funnelNote:
        'Only these persons, in the courses they enrolled in, up to the end of that day. The figures at the top also hold those who enrolled earlier.',
    },
  },
})
