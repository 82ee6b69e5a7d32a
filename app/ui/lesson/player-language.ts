import { addTranslation, setLanguage } from 'media-chrome/dist/utils/i18n.js'
import { playerLabels } from '../words/player.ts'

addTranslation('vi', playerLabels)
setLanguage(document.documentElement.lang)

/** The language the player speaks. Exported so that the bundler keeps this file: it drops what nobody takes anything from. */
export const playerLanguage = document.documentElement.lang === 'en' ? 'en' : 'vi'
