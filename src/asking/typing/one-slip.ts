import { fold } from '../../vietnamese/fold.ts'

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const KEYS = new Map(ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y / 2, y }] as const)))

/** Whether the keys of two letters lie side by side; marks are typed by other keys. */
function areNeighbours(typed: string, meant: string): boolean {
  const [one, other] = [KEYS.get(fold(typed)), KEYS.get(fold(meant))]
  return one !== undefined && other !== undefined && Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1
}

/** Whether two words differ by one slip of the hand: a letter left out, put in, hit on the key beside, or changed places with the next. Not where they are equal. */
export function oneSlip(typed: string, meant: string): boolean {
  const longer = typed.length - meant.length
  if (Math.abs(longer) > 1) return false
  let at = 0
  while (at < typed.length && typed[at] === meant[at]) at++
  if (longer < 0) return typed.slice(at) === meant.slice(at + 1)
  if (longer > 0) return typed.slice(at + 1) === meant.slice(at)
  if (at === typed.length) return false
  if (typed.slice(at + 1) === meant.slice(at + 1)) return areNeighbours(typed[at]!, meant[at]!)
  return typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && typed.slice(at + 2) === meant.slice(at + 2)
}
