import { defineWords } from './define-words.ts'

/** Words of the page that says who looked at people's data. */
export const lookingsWords = defineWords({
  vi: {
    title: 'Ai đã xem danh sách',
    pageTitle: 'Ai đã xem danh sách · Lên Sàn',
    note: 'Mỗi lần ai đó xem danh sách người học sau một con số, mở hồ sơ hay xem bút toán của một người, sổ ghi lại một dòng. Dòng đã ghi không sửa, không xoá.',
    what: 'Xem gì',
    who: 'Ai xem',
    when: 'Lúc',
    listed: (figure: string) => `Danh sách: ${figure}`,
    entries: (name: string) => `Bút toán của ${name}`,
    record: (name: string) => `Hồ sơ của ${name}`,
    ofEnrolled: (kind: string) => `Ghi danh trong kỳ, đã ${kind.toLowerCase()}`,
    days: (from: string, to: string) => `${from}–${to}`,
    shown: (count: string) => `hiện ${count}\u00a0dòng`,
    unknownFigure: 'một con số',
    nobody: 'Chưa có ai xem.',
    toFirst: 'Về đầu danh sách',
  },
  en: {
    title: 'Who looked at lists',
    pageTitle: 'Who looked at lists · Lên Sàn',
    note: 'Each time somebody looks at the people behind a figure, opens a person’s record or their entries, one line is written here. Lines are never changed, never taken away.',
    what: 'What',
    who: 'Who',
    when: 'When',
    listed: (figure: string) => `List: ${figure}`,
    entries: (name: string) => `Entries of ${name}`,
    record: (name: string) => `Record of ${name}`,
    ofEnrolled: (kind: string) => `Enrolled in the period, ${kind.toLowerCase()}`,
    days: (from: string, to: string) => `${from}–${to}`,
    shown: (count: string) => `${count}\u00a0rows shown`,
    unknownFigure: 'a figure',
    nobody: 'Nobody has looked yet.',
    toFirst: 'To the beginning',
  },
})
