/** Whose certificate it is, as official papers write it: the same in every language. */
export const commonOffice = { office: 'Sở Khoa học và Công nghệ', province: 'tỉnh Hà Tĩnh' }
