import type { Say } from '../telegram/say.ts'
import type { Reply } from './requests.ts'
import { print } from './say.ts'

/** Names that are told of each reason; the others are counted. */
const NAMED = 5

/** What an import did, over all its files. */
export class Summary {
  /** Figures, and those to be looked at, of each report that was taken in. */
  readonly #reports = new Map<string, { readonly facts: number; readonly toReview: number }>()
  readonly #refused = new Map<string, string[]>()
  readonly #skipped: number
  #unchanged = 0

  /** @param skipped files that are no reports */
  constructor(skipped: number) {
    this.#skipped = skipped
  }

  get refused(): number {
    return [...this.#refused.values()].reduce((sum, files) => sum + files.length, 0)
  }

  count(file: string, { error, report, unchanged, facts, toReview }: Reply): void {
    if (typeof error === 'string') this.#refused.set(error, [...(this.#refused.get(error) ?? []), file])
    else if (unchanged) this.#unchanged++
    else this.#reports.set(String(report), { facts: Number(facts), toReview: Number(toReview) })
  }

  /** On standard output: the last line of JSON, or some lines for people. @param stopped before the last file */
  show(json: boolean, say: Say, stopped: boolean): void {
    const learnt = [...this.#reports.values()]
    const [reports, facts, toReview] = [learnt.length, sum(learnt.map(one => one.facts)), sum(learnt.map(one => one.toReview))]
    const [unchanged, skipped] = [this.#unchanged, this.#skipped]
    if (json) {
      const reasons = Object.fromEntries([...this.#refused].map(([code, files]) => [code, files.length]))
      print({ summary: { reports, facts, toReview, unchanged, skipped, refused: this.refused, reasons, ...(stopped ? { stopped } : {}) } })
      return
    }
    const lines = [say.plain('import-summary', { reports, facts, review: toReview })]
    if (unchanged > 0) lines.push(say.plain('import-unchanged', { count: unchanged }))
    if (skipped > 0) lines.push(say.plain('import-skipped', { count: skipped }))
    for (const [code, files] of this.#refused)
      lines.push(say.plain('import-refused', { code, count: files.length, files: listed(files, say) }))
    if (stopped) lines.push(say.plain('import-stopped'))
    process.stdout.write(`${lines.join('\n')}\n`)
  }
}

function listed(files: readonly string[], say: Say): string {
  const named = files.slice(0, NAMED).join(', ')
  return files.length > NAMED ? say.plain('import-more', { files: named, count: files.length - NAMED }) : named
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
