import type { Api } from 'grammy'
import type { Log } from '../ports.ts'
import { faultWords } from './faults.ts'
import type { Voices } from './say.ts'

/** The menu, in its order. */
export const COMMANDS = [
  'hoi',
  'chitieu',
  'sosanh',
  'tin',
  'dangky',
  'huydangky',
  'theodoi',
  'ngonngu',
  'dulieu',
  'xoadulieu',
  'dung',
  'huy',
  'help',
  'start',
] as const

/** Shows the menu of commands, in Vietnamese to all and in English to who has an English Telegram. A failure is logged and costs the menu only. */
export async function showCommands(api: Api, voices: Voices, log: Log): Promise<void> {
  for (const language of ['vi', 'en'] as const) {
    const commands = COMMANDS.map(command => ({ command, description: voices(language).plain(`command-${command}`) }))
    try {
      await api.setMyCommands(commands, language === 'vi' ? {} : { language_code: language })
    } catch (error) {
      log.warn('commands not set', { language, error: faultWords(error) })
    }
  }
}
