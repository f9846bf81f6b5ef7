import { join } from 'node:path'
import { loadVoices } from '../../src/telegram/say.ts'
import { ROOT } from './root.ts'

export const LOCALES = join(ROOT, 'locales')
/** The bot's voices; a missing message or value throws. */
export const voices = loadVoices(LOCALES)
