import { join } from 'node:path'
import { loadVoices } from '../../src/telegram/say.ts'

export const LOCALES = join(import.meta.dirname, '../../locales')
/** The bot's voices; a missing message or value throws. */
export const voices = loadVoices(LOCALES)
