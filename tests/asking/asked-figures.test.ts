import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderAnswer } from '../../src/telegram/render.ts'
import { asking, know, report } from '../support/knowledge.ts'
import { isSame, lineOf, nearMisses, PLACES, type Slot } from '../support/near-misses.ts'
import { voices } from '../support/voices.ts'

/** Hundreds of questions, on a machine that may be busy. */
const PATIENCE_MS = 120_000
const vi = voices('vi')

/** What an answer says where its figures are less than was asked for. */
const SAID: Readonly<Partial<Record<keyof Slot, RegExp>>> = { part: /Chưa có số liệu cả năm|Báo cáo chỉ ghi/, role: /Báo cáo chỉ ghi/ }

/** Asks of what is stated; answers with what was told of it, and how. */
function askingOf(slots: readonly Slot[]) {
  // each place is heard of, so that it is known by its name
  const known = PLACES.map(
    (unit): Slot => ({ unit, thing: ['số nhà văn hóa', 'nhà'], year: 2020, part: '', kind: 'result', role: 'level' }),
  )
  const lines = [...slots, ...known].map((slot, nth) => ({ slot, ...lineOf(slot, nth) }))
  const units = [...new Map(lines.map(({ unit }) => [unit.id, unit])).values()]
  const own = (id: string) => lines.filter(({ unit }) => unit.id === id)
  const ask = asking(know(...units.map((unit, i) => report(`r${i}.md`, unit, '2022-12-20', own(unit.id)))))
  return async (question: string): Promise<{ readonly text: string; readonly told: readonly Slot[] }> => {
    const answer = await ask(question)
    const facts = answer.status === 'answer' ? answer.facts : []
    const told = facts.map(({ fact: { unit, indicator, quantity } }) => {
      const line = lines.find(one => one.unit.id === unit.id && one.text === indicator.text && one.value === quantity?.value)
      if (!line) throw new Error(`nothing such is stated: ${indicator.text} ${quantity?.value}`)
      return line.slot
    })
    return { text: renderAnswer(answer, vi).plain, told }
  }
}

test.each([
  ['as known', { numRuns: 20, seed: 11 }],
  ['spending without marks', { numRuns: 25, seed: 5 }],
  ['as never before', { numRuns: 12 }],
] as const)(
  'what is told is what was asked for, or is said to be less, whatever is near to it: %s',
  async (_, runs) => {
    let known = 0
    let hit = 0
    await fc.assert(
      fc.asyncProperty(nearMisses, async ({ slots, questions }) => {
        const ask = askingOf(slots)
        for (const { asked, question } of questions) {
          const { text, told } = await ask(question)
          for (const slot of told)
            for (const dimension of Object.keys(slot) as (keyof Slot)[])
              if (slot[dimension] !== asked[dimension] && !SAID[dimension]?.test(text))
                expect.fail(`${question}\nis told another ${dimension} in\n${text}`)
          if (slots.some(slot => isSame(slot, asked))) known++
          if (told.some(slot => isSame(slot, asked))) hit++
        }
      }),
      runs,
    )
    // so that silence does not pass for truth
    expect(hit).toBeGreaterThan(known * 0.8)
  },
  PATIENCE_MS,
)
