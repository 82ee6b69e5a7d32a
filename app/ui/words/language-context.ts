import { createContext } from 'react'

export type Language = 'vi' | 'en'

/** The language of the page being drawn; the root sets it once. */
export const LanguageContext = createContext<Language>('vi')
