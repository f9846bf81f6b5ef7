import { parseArgs } from 'node:util'
import fc from 'fast-check'
import type { Base, Stated } from '../tests/support/resident-base.ts'
import { asked, type Outcome, outcomes, PROPERTIES, type Property } from '../tests/support/resident-properties.ts'

/**
 * `npm run chats -- [--of NAME]… [--runs N] [--seed N] [--facts]`: asks chats of fresh seeds and prints each whose answer tells something wrong,
 * with the seed that finds it again (`--seed N --runs 1`); `--facts` prints beside it what the reports state of what it is about.
 * Ends with 1 where any was found. `runs` are knowledge bases for each property, a dozen chats each.
 */
const { values } = parseArgs({
  options: {
    of: { type: 'string', multiple: true },
    runs: { type: 'string', default: '25' },
    seed: { type: 'string' },
    facts: { type: 'boolean', default: false },
  },
})
const from = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const chosen = PROPERTIES.filter(({ name }) => values.of === undefined || values.of.includes(name))
if (chosen.length === 0) {
  console.error(`Known: ${PROPERTIES.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
let faults = 0
for (const property of chosen) faults += await hunt(property, Number(values.runs))
process.exitCode = faults > 0 ? 1 : 0

async function hunt(property: Property, runs: number): Promise<number> {
  let [all, told, found] = [0, 0, 0]
  for (let seed = from; seed < from + runs; seed++) {
    const [[base, chats]] = fc.sample(asked(property), { seed, numRuns: 1 }) as [readonly [Base, Parameters<typeof outcomes>[1]]]
    for (const one of await outcomes(base, chats)) {
      all++
      if (one.told) told++
      if (one.fault === undefined) continue
      found++
      show(property, seed, base, one)
    }
  }
  console.log(`== ${property.name}: ${found} faults of ${all} chats, ${told} told (seeds ${from} to ${from + runs - 1})`)
  return found
}

function show({ name }: Property, seed: number, { stated }: Base, { chat, fault, text }: Outcome): void {
  console.log(`--- ${name} ${seed}\n${chat.turns.join(' > ')}\n! ${fault}\n${text.replace(/^/gm, '    ')}`)
  if (!values.facts) return
  const near = stated.filter(({ unit, thing }) => text.includes(unit.name) || text.toLowerCase().includes(thing.text))
  for (const one of near.filter(({ thing }) => chat.turns.some(turn => thing.asked.some(words => turn.includes(words)))))
    console.log(line(one))
}

function line({ unit, thing, year, part, kind, role, op, value }: Stated): string {
  return `      ${unit.name} | ${thing.text} | ${year}${part} ${kind} ${role} ${op} ${value}`
}
