import { setImmediate as nextTurn } from 'node:timers/promises'

/** Undefined while there is time left in this turn of the event loop; else resolves in a turn that has some. */
export type Breathe = () => Promise<void> | undefined

/** Milliseconds that answering takes of one turn before others get theirs, but for the steps that are under way. */
const LONGEST = 3

/**
 * Splits work over turns of the event loop: whoever works through many things calls it before each. All that call one share its turns, so that
 * two answers together hold others up hardly longer than one.
 * @param now milliseconds from any start
 */
export function createTurns(now: () => number = () => performance.now(), longest = LONGEST): Breathe {
  let begun: number | undefined
  const isUsedUp = (): boolean => {
    if (begun === undefined) {
      begun = now()
      setImmediate(() => {
        begun = undefined
      })
    }
    return now() - begun >= longest
  }
  const wait = async (): Promise<void> => {
    do await nextTurn()
    while (isUsedUp())
  }
  return () => (isUsedUp() ? wait() : undefined)
}
