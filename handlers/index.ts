import type { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import type { BotContext } from '../src/telegram/context.ts'
import type { Voices } from '../src/telegram/say.ts'
import { ask } from './ask.ts'
import { bulletins } from './bulletins.ts'
import { choices } from './choices.ts'
import { compare } from './compare.ts'
import { fallback } from './fallback.ts'
import { help } from './help.ts'
import { inline } from './inline.ts'
import { language } from './language.ts'
import { list } from './list.ts'
import { myChatMember } from './my-chat-member.ts'
import { pictures } from './pictures.ts'
import { privacy } from './privacy.ts'
import { reportWrong } from './report-wrong.ts'
import { source } from './source.ts'
import { start } from './start.ts'
import { subscribe } from './subscribe.ts'
import { unsubscribe } from './unsubscribe.ts'

/** Everything a person can do, in the order it is tried: the conversations first, since they wait for plain text; `ask` takes any text left. */
export function handlers(app: App, voices: Voices): Composer<BotContext>[] {
  return [
    reportWrong(app, voices),
    subscribe(app, voices),
    start(app),
    help(),
    list(app),
    compare(app),
    bulletins(app),
    unsubscribe(app),
    language(app),
    privacy(app),
    source(app),
    pictures(app),
    choices(app),
    inline(app),
    myChatMember(app),
    ask(app),
    fallback(),
  ]
}
