import { defineWords } from './define-words.ts'

export const communeWords = defineWords({
  vi: {
    label: 'Xã hoặc phường bạn đang ở',
    hint: 'Gõ vài chữ, không cần dấu. Tên cũ cũng tìm được.',
    listLabel: 'Xã, phường gần giống',
    whichOne: 'Nơi nào là của bạn?',
    outside: 'Tôi ở tỉnh khác',
    outsideLabel: 'Tỉnh khác',
    formers: (type: string, names: string, more: string) => `${type}, gồm ${names}${more === '' ? '' : '…'} cũ`,
    found: (count: number) => (count === 0 ? 'Chưa tìm thấy nơi nào' : `${count} nơi gần giống`),
    more: 'Còn nơi khác nữa. Gõ thêm vài chữ để thấy.',
    noneFound: 'Chưa thấy nơi nào tên như vậy trong tỉnh',
  },
  en: {
    label: 'The commune or ward you live in',
    hint: 'Type a few letters, without accents. Old names are found too.',
    listLabel: 'Communes and wards like this',
    whichOne: 'Which one is yours?',
    outside: 'I live in another province',
    outsideLabel: 'Another province',
    formers: (type: string, names: string, more: string) =>
      `${type === 'xã' ? 'commune' : 'ward'}, made of ${names}${more === '' ? '' : '…'}`,
    found: (count: number) =>
      count === 0 ? 'Nothing found yet' : `${count} ${count === 1 ? 'place' : 'places'} like this`,
    more: 'There are others. Type a few more letters to see them.',
    noneFound: 'No place of that name in the province yet',
  },
})
