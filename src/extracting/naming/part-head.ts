import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { wordCount } from '../../vietnamese/spaces.ts'
import { sharedHead, startsWithHead } from '../shapes/indicator-phrase.ts'
import { subjectOf } from './attribute.ts'
import type { Composing } from './composing.ts'
import { isField } from './fields.ts'

/** "… 18.540 tỷ đồng; trong đó: công nghiệp tăng 8,2%": parts of what was named before, also after a stop. */
const PART_INTRO = guarded(/trong đó[\s:,]*$/u)
/** "nông, lâm, thủy sản", "công nghiệp - xây dựng": what a product is made of. */
const SECTOR = latin(
  /^(?:(?:ngành|khu vực|lĩnh vực) )?(?:nông|lâm|ngư|thủy sản|công nghiệp|tiểu thủ|xây dựng|thương mại|dịch vụ|trồng trọt|chăn nuôi|cn|tttn|ttcn|tm)(?!\p{L})(?:[\s,–-]|và|nghiệp|lâm|ngư|thủy sản|công nghiệp|tiểu thủ công nghiệp|xây dựng|thương mại|dịch vụ|du lịch|ttcn|xd|dv|vận tải)*$/u,
)

/** The head that this part shares with its whole: "diện tích" in "diện tích … 200 ha (cây lúa: 148ha"; undefined where it has its own or none. */
export function partHead(composing: Composing): string | undefined {
  const { figure, name, gap, state } = composing
  if (startsWithHead(name.flat)) {
    const head = sharedHead(name.flat)
    if (head) openList(composing, head)
    else state.listHead = undefined
    return undefined
  }
  // "198,6 tỷ đồng, gồm nông nghiệp 71,2 tỷ": of money though it does not say so
  const measure = figure.measure === '' && figure.scaled && state.listMeasure === 'đồng' ? state.listMeasure : figure.measure
  if (name.topic && sharedHead(name.topic.toLowerCase())) return subjectOf(name.topic)
  if (figure.measure.startsWith('%') && isGroupOf(name.topic.toLowerCase(), name.flat.trim())) return name.topic
  // "trị giá 9 tỷ đồng, trong đó dân góp 3 tỷ đồng": who gave it
  if (measure === 'đồng' && GIVEN_BY.test(name.flat)) return undefined
  const opened = openedHead(composing, measure)
  if (opened) return opened.head
  if (state.listHead === undefined || measure !== state.listMeasure) return undefined
  const isSectors = isSector(name.flat)
  // "trong đó: nông nghiệp 19 tỷ đồng; công nghiệp - xây dựng 15 tỷ đồng"
  if (gap.fresh) return !gap.sentenceStart && state.parts && isSectors ? withoutTotal(state.listHead) : undefined
  return composing.previous && (isSectors ? withoutTotal(state.listHead) : state.listHead)
}

const GIVEN_BY = guarded(
  latin(
    /^\s*(?:(?:nhân |người )?dân|bà con|nhà nước|doanh nghiệp|các hộ|ngân sách) (?:tự nguyện )?(?:đóng góp|góp|hỗ trợ|ủng hộ|đầu tư|bỏ ra|đối ứng)(?!\p{L})/u,
  ),
)

/** "Tỷ lệ tham gia bảo hiểm y tế: học sinh 98%", "Huy động học sinh đến trường: mẫu giáo 82%": of whom the share before the colon is told. */
function isGroupOf(topic: string, name: string): boolean {
  if (topic === '' || wordCount(name) > 3 || isField(topic)) return false
  return /^tỷ lệ /u.test(topic) || (SCHOOL_LEVEL.test(name) && ATTENDING.test(topic))
}
export const SCHOOL_LEVEL = latin(
  /^(?:cấp |bậc |trẻ |học sinh )?(?:mầm non|mẫu giáo|nhà trẻ|tiểu học|thcs|trung học cơ sở|thpt|trung học phổ thông)$/u,
)
const ATTENDING = latin(
  /(?<!\p{L})(?:huy động|ra lớp|đến (?:lớp|trường)|duy trì sĩ số|tốt nghiệp|lên lớp|hoàn thành|phổ cập|bỏ học|đi học)(?!\p{L})/u,
)

/** Where "trong đó" leads to the parts of the figure before: the head that this one shares, if any; undefined where no such list opens. */
function openedHead(composing: Composing, measure: string): { readonly head: string | undefined } | undefined {
  const { figure, name, gap, previous, state, flat } = composing
  if (name.start < 0 || !PART_INTRO.test(flat, Math.max(gap.sentence.start, name.start - 24), name.start)) return undefined
  state.whole = previous
  const head = previous && (state.listHead === undefined || gap.fresh) ? sharedHead(previous.phrase.toLowerCase()) : undefined
  if (previous && head) {
    openList(composing, head)
    state.parts = true
    const isAlike = figure.measure === previous.measure || figure.measure.startsWith('%')
    return { head: isAlike || (isSector(name.flat) && figure.measure.startsWith('đồng')) ? withoutTotal(head) : undefined }
  }
  if (state.listHead && measure === state.listMeasure) state.parts = true
  return undefined
}

/** The parts that follow may share this head. */
export function openList({ state, figure }: Composing, head: string): void {
  state.listHead = head
  state.listMeasure = figure.measure
}

/** Whether words name nothing but a trade or several. */
export function isSector(flat: string): boolean {
  return SECTOR.test(flat.trim())
}

function withoutTotal(head: string): string {
  return head.replace(/^tổng /u, '')
}
