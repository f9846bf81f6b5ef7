import type { CellFact } from './table-column.ts'

/** A printed share is rounded, and some are cut. */
const TOLERANCE = 0.011

/**
 * Columns headed only "Tỷ lệ (%)" or "So sánh (%)" are kept where every row with the figures for it shows what of: the plan, or the year
 * before. One that no row shows, or that one row denies, is left out.
 */
export function withoutUnproven(facts: readonly CellFact[]): readonly CellFact[] {
  const unproven = new Set(facts.filter(({ column }) => column.unproven).map(({ column }) => column))
  if (unproven.size === 0) return facts
  const rows = new Map<number, CellFact[]>()
  for (const fact of facts) if (fact.column.role === 'level') rows.set(fact.row, [...(rows.get(fact.row) ?? []), fact])
  const meanings = new Map([...unproven].map(column => [column, meaningOf(facts, rows, column)]))
  return facts.flatMap(fact => {
    if (!fact.column.unproven) return fact
    const role = meanings.get(fact.column)
    if (!role) return []
    return { ...fact, draft: { ...fact.draft, role, base: role === 'plan_ratio' ? 'kế hoạch' : 'cùng kỳ' } }
  })
}

function meaningOf(
  facts: readonly CellFact[],
  rows: ReadonlyMap<number, readonly CellFact[]>,
  column: CellFact['column'],
): 'plan_ratio' | 'period_ratio' | undefined {
  const shares = facts.filter(fact => fact.column === column)
  for (const role of ['plan_ratio', 'period_ratio'] as const) {
    const checked = shares.map(share => agrees(rows.get(share.row) ?? [], share, role)).filter(result => result !== undefined)
    if (checked.length >= Math.min(2, shares.length) && checked.every(result => result)) return role
  }
  return undefined
}

/** Whether the row's figures give the share; undefined where the row lacks one of them. */
function agrees(row: readonly CellFact[], share: CellFact, role: 'plan_ratio' | 'period_ratio'): boolean | undefined {
  const levels = row.filter(fact => fact.draft.value !== null)
  const done = levels.findLast(({ column, draft }) => column.kind === 'result' && draft.period.year === share.draft.period.year)
  const base =
    role === 'plan_ratio'
      ? levels.find(({ column, draft }) => column.kind === 'target' && draft.period.year === share.draft.period.year)
      : levels.find(({ column, draft }) => column.kind === 'result' && Number(draft.period.year) === Number(share.draft.period.year) - 1)
  if (!done?.draft.value || !base?.draft.value || share.draft.value === null) return undefined
  const ratio = (done.draft.value / base.draft.value) * 100
  return Math.abs(ratio - share.draft.value) <= Math.max(0.6, ratio * TOLERANCE)
}
