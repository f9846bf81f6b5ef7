import type { Fact } from '../domain/fact.ts'

/** How party members and cells are graded each year: every one of them has exactly one of four grades. */
export interface Grade {
  readonly level: 'excellent' | 'good' | 'completed' | 'failed'
  /** Who is graded: "party_members", "party_cells"; '' where the words do not tell. */
  readonly body: string
  /** "trở lên": this grade and every better one. */
  readonly upwards: boolean
}

/** The grade that a figure counts; undefined where it counts none. */
export function gradeOf({ indicator }: Pick<Fact, 'indicator'>): Grade | undefined {
  const text = indicator.text.toLowerCase()
  const level = levelOf(text)
  if (level === undefined) return undefined
  const body = /^party_(?:members|cells)/.exec(indicator.id ?? '')?.[0] ?? bodyOf(text)
  return { level, body, upwards: /trở lên|ít nhất|và hoàn thành/u.test(text) }
}

function levelOf(text: string): Grade['level'] | undefined {
  if (!/nhiệm vụ/u.test(text)) return undefined
  if (/không hoàn thành|chưa hoàn thành/u.test(text)) return 'failed'
  if (/xuất sắc/u.test(text)) return 'excellent'
  if (/(?:^|hoàn thành )tốt/u.test(text)) return 'good'
  return /(?:hoàn thành|^) ?nhiệm vụ/u.test(text) ? 'completed' : undefined
}

function bodyOf(text: string): string {
  if (/đảng viên/u.test(text)) return 'party_members'
  return /chi bộ|tổ chức/u.test(text) ? 'party_cells' : ''
}
