import { keyword, searchable } from '../src/bulletins/searchable.ts'
import type { Settings } from '../src/domain/subscription.ts'
import { memoryStorage } from '../src/storage/open-storage.ts'
import { bulletin, reader } from '../tests/support/house.ts'

const SUBSCRIBERS = 100_000
const TEXT = 'Xã thu gom rác thải đạt 90%, bảo hiểm y tế đạt 95%, thu ngân sách vượt dự toán. '

/** Matching one bulletin to 100,000 subscribers, three in four of whom it fits: the time, the work of the processor in it, and what the process holds. */
export async function follow(quick: boolean): Promise<Record<string, unknown>> {
  const { subscriptions } = memoryStorage()
  for (let chat = 1; chat <= SUBSCRIBERS; chat++) await subscriptions.put(reader(chat, settingsOf(chat)))
  const about = bulletin({ audience: ['a', 'b', 'c'], topics: ['sector/y tế'], words: searchable('Báo cáo', TEXT.repeat(120)) })
  const times: number[] = []
  const work: number[] = []
  let matched = 0
  for (let round = 0; round < (quick ? 9 : 25); round++) {
    const from = performance.now()
    const before = process.cpuUsage()
    matched = 0
    for await (const _ of subscriptions.matching(about)) matched++
    times.push(performance.now() - from)
    const { user, system } = process.cpuUsage(before)
    work.push((user + system) / 1_000)
  }
  const rssMb = Math.round(process.memoryUsage.rss() / 2 ** 20)
  return { subscribers: SUBSCRIBERS, matched, matchMs: median(times), matchCpuMs: median(work), rssMb }
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!)
}

/** A quarter each: a unit; a unit with a topic; another unit, at its own hour; a keyword, mostly one that is not said. */
function settingsOf(chat: number): Settings {
  const unit = ['a', 'b', 'c'][chat % 3]!
  switch (chat % 4) {
    case 0:
      return { units: [unit] }
    case 1:
      return { units: [unit], topics: ['sector/y tế', 'poverty_rate'] }
    case 2:
      return { units: [unit, 'd'], frequency: 'daily', quiet: { from: 1_320, to: 360 } }
    default:
      return { units: [], keywords: [keyword(`thu gom ${chat % 500}`)] }
  }
}
