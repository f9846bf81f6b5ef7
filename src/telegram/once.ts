import type { Context } from 'grammy'
import { toast } from './reply.ts'

/** How many presses are remembered. */
const MOST = 1000

/** Tells the first press of a button under a message from those that follow; of these the person is told that the outcome is below already. */
export function createOnce(): (ctx: Context, alreadySaid: string) => Promise<boolean> {
  const seen = new Set<string>()
  return async (ctx, alreadySaid) => {
    const press = `${ctx.chat?.id}:${ctx.callbackQuery?.message?.message_id}:${ctx.callbackQuery?.data}`
    if (seen.has(press)) {
      await toast(ctx, alreadySaid, 'line')
      return false
    }
    seen.add(press)
    if (seen.size > MOST) seen.delete(seen.values().next().value!)
    return true
  }
}
