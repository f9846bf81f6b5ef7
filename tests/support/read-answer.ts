import type { Kind, Role } from '../../src/domain/fact.ts'

/** A figure as an answer's text states it, read by a person's eyes: nothing of what rendered it is used. */
export interface ToldFigure {
  readonly line: string
  /** As the text names it, with what it lies in where that is said: "xã Dương Quang (thành phố Bắc Kạn)". Lower-case type word. */
  readonly unit: string
  readonly kind: Kind
  /** "2021", "2020-2025", "2021-H1", "2021-01..2021-09", "2021-Q3". */
  readonly period: string
  readonly role: Role
  readonly comparator: '=' | '>=' | '>' | '<=' | '<' | '~'
  readonly value: number
  readonly of?: number
  readonly measure: string
}

/** A figure that the text says is worked out from two others. */
export interface ToldComputed {
  readonly line: string
  readonly value: number
  readonly measure: string
  readonly about: boolean
}

export interface ToldAnswer {
  readonly figures: readonly ToldFigure[]
  readonly computed: readonly ToldComputed[]
  /** "Trong 7 nơi mà tôi có số liệu này". */
  readonly among?: number
  /** The year that there is nothing of, and the one that is answered instead. */
  readonly otherYear?: readonly [number, number]
}

const PERIOD =
  /(?:năm \d{4}|giai đoạn \d{4}–\d{4}|\d{1,2} tháng (?:đầu|cuối) năm \d{4}|quý [IV]+\/\d{4}|tháng \d{1,2}\/\d{4}|từ tháng \d{1,2} đến tháng \d{1,2}\/\d{4}|\(chưa rõ năm\))/
const LINE = new RegExp(`^(?:(?<name>.*) — )?(?<kind>[Mm]ục tiêu|[Kk]ết quả) (?<period>${PERIOD.source}): (?<figure>.*)$`)
const LISTED = new RegExp(`^(?<name>.*?)(?:, (?<period>${PERIOD.source}))?: (?<figure>[^:]*)$`)
const COMPUTED =
  /^(?:.* là |Chênh lệch: |.* cao hơn |Bằng )(?<figure>(?:khoảng )?[\d.,]+.*?)(?: kế hoạch)? \(tính từ hai số liệu (?:trên|đó)\)\.$/

/** @throws {Error} at a line that holds a digit and is none that an answer may have */
export function readAnswer(text: string): ToldAnswer {
  const figures: ToldFigure[] = []
  const computed: ToldComputed[] = []
  let among: number | undefined
  let otherYear: readonly [number, number] | undefined
  let unit: string | undefined
  let list: { readonly period?: string } | undefined
  let kind: Kind | undefined
  for (const raw of text.split('\n')) {
    const line = raw.replace(/^\d+\. /, '')
    if (/^Nguồn(?: [\d, –]+)?: /.test(line) || /^“.*”$/.test(line) || line.startsWith('Cụ thể: ')) continue
    const heading = /^Các (?:số liệu|chỉ tiêu) của (.*?)(?:, (.*))?$/.exec(line)
    if (heading) {
      unit = heading[1]!
      list = heading[2] === undefined ? {} : { period: heading[2] }
      continue
    }
    if (line === 'Mục tiêu' || line === 'Kết quả') {
      kind = kindOf(line)
      continue
    }
    const worked = COMPUTED.exec(line)?.groups
    if (worked) {
      computed.push({ line, ...computedFigure(worked.figure!) })
      continue
    }
    const instead = /^Không có số liệu năm (\d{4})\. Dưới đây là số liệu (?:năm|giai đoạn) (\d{4})(?:–\d{4})?\.$/.exec(line)
    if (instead) {
      otherYear = [Number(instead[1]), Number(instead[2])]
      continue
    }
    if (LESSER.test(line)) continue
    const many = /^Trong (\d+) nơi mà tôi có số liệu này:$/.exec(line)
    if (many) {
      among = Number(many[1])
      continue
    }
    const stated = LINE.exec(line)?.groups
    const listed = list && kind ? LISTED.exec(line)?.groups : undefined
    if (stated) {
      const named = stated.name === undefined ? unit : (unitAtEnd(stated.name) ?? unit)
      if (named === undefined) throw new Error(`of which unit? ${line}`)
      push(line, named, kindOf(stated.kind!), periodOf(stated.period!), stated.figure!)
    } else if (listed) push(line, unitAtEnd(listed.name!) ?? unit!, kind!, periodOf(listed.period ?? list!.period ?? ''), listed.figure!)
    else if (raw === line && raw.includes(' — ')) unit = unitAtEnd(raw)
    else if (raw === line && unitAtEnd(raw) === raw.charAt(0).toLowerCase() + raw.slice(1)) unit = unitAtEnd(raw)
    else if (/\d/.test(line) && raw !== line) throw new Error(`not an answer's line: ${raw}`)
  }
  return { figures, computed, ...(among === undefined ? {} : { among }), ...(otherYear ? { otherYear } : {}) }

  function push(line: string, of: string, told: Kind, period: string, text: string): void {
    const figure = readFigure(text)
    if (figure) figures.push({ line, unit: of.charAt(0).toLowerCase() + of.slice(1), kind: told, period, ...figure })
  }
}

/** Lines that say that the figures are less than was asked for. */
const LESSER =
  /^(?:Chưa có số liệu cả năm \d{4}, chỉ có số liệu của một số tháng|Không có số liệu chung của giai đoạn \d{4}–\d{4}\. Dưới đây là số liệu từng năm)\.$/

const UNIT =
  /(?:^| — )((?:[Xx]ã|[Pp]hường|[Hh]uyện|[Tt]hôn|[Tt]hị trấn|[ĐĐ]ảng bộ) \p{Lu}[\p{L} ]*(?: \((?:huyện|thành phố|thị xã|tỉnh) [\p{L} ]+\))?)(?: \([^()]*\))?$/u

function unitAtEnd(text: string): string | undefined {
  const found = UNIT.exec(text)?.[1]
  return found && found.charAt(0).toLowerCase() + found.slice(1)
}

function kindOf(words: string): Kind {
  return words.toLowerCase() === 'mục tiêu' ? 'target' : 'result'
}

function periodOf(words: string): string {
  const year = /\d{4}/.exec(words)?.[0] ?? ''
  const term = /(\d{4})–(\d{4})/.exec(words)
  if (term) return `${term[1]}-${term[2]}`
  if (/6 tháng đầu/.test(words)) return `${year}-H1`
  if (/6 tháng cuối/.test(words)) return `${year}-H2`
  const months = /(\d{1,2}) tháng đầu/.exec(words)
  if (months) return `${year}-01..${year}-${months[1]!.padStart(2, '0')}`
  const quarter = /quý ([IV]+)/.exec(words)
  if (quarter) return `${year}-Q${['I', 'II', 'III', 'IV'].indexOf(quarter[1]!) + 1}`
  return year
}

/** Undefined for a state reached, which is no figure. */
function readFigure(text: string): Omit<ToldFigure, 'line' | 'unit' | 'kind' | 'period'> | undefined {
  const role: Role = /^(?:tăng|giảm|vượt|thấp hơn) /.test(text)
    ? 'change'
    : /^đạt [^\d]*[\d.,]+%/.test(text)
      ? 'plan_ratio'
      : /^bằng /.test(text)
        ? 'period_ratio'
        : 'level'
  const at = /[\d.]+(?:,\d+)?/.exec(text)
  if (!at || (role === 'level' && !/^(?:từ |trên |không quá |dưới |khoảng )?\d/.test(text))) return undefined
  const before = text.slice(0, at.index)
  const after = text.slice(at.index + at[0].length)
  const comparator = /trở lên/.test(after)
    ? '>='
    : /trên $/.test(before)
      ? '>'
      : /không quá $/.test(before)
        ? '<='
        : /dưới $/.test(before)
          ? '<'
          : /khoảng $/.test(before)
            ? '~'
            : '='
  const of = /^\/([\d.,]+)/.exec(after)
  const scale = /^ tỷ đồng/.test(after) ? 1e9 : /^ triệu đồng/.test(after) ? 1e6 : 1
  const measure = after
    .replace(/^\/[\d.,]+/, '')
    .replace(/^ (?:tỷ|triệu) /, ' ')
    .replace(/ trở lên.*$/, '')
    .replace(/(?<=%).*$/, '')
    .trim()
  return {
    role: of && role === 'level' ? 'count_of' : role,
    comparator,
    value: number(at[0]) * scale,
    ...(of ? { of: number(of[1]!) } : {}),
    measure,
  }
}

function computedFigure(text: string): Omit<ToldComputed, 'line'> {
  const about = text.startsWith('khoảng ')
  const figure = readFigure(text.replace(/^khoảng /, '').replace(' điểm phần trăm', '%'))
  if (!figure) throw new Error(`no figure in ${text}`)
  return { value: figure.value, measure: figure.measure, about }
}

/** "3.787,5" */
function number(text: string): number {
  return Number(text.replace(/\.(?=\d{3})/g, '').replace(',', '.'))
}
