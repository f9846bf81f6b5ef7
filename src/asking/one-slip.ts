/** Whether two words differ by one slip of the hand: a letter left out, put in, hit beside, or changed places with the next. Not where they are equal. */
export function oneSlip(typed: string, meant: string): boolean {
  const longer = typed.length - meant.length
  if (Math.abs(longer) > 1) return false
  let at = 0
  while (at < typed.length && typed[at] === meant[at]) at++
  if (longer < 0) return typed.slice(at) === meant.slice(at + 1)
  if (longer > 0) return typed.slice(at + 1) === meant.slice(at)
  if (at === typed.length) return false
  if (typed.slice(at + 1) === meant.slice(at + 1)) return true
  return typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && typed.slice(at + 2) === meant.slice(at + 2)
}
