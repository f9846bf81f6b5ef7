import type { Answer } from '../../domain/answer.ts'
import type { Span } from '../../domain/fact.ts'
import type { Report } from '../../domain/report.ts'
import type { UnitId, UnitRef } from '../../domain/unit.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { fold } from '../../vietnamese/fold.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { FigureRoom } from '../choosing/asked.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Word } from '../typing/words.ts'
import type { Reading } from '../understanding/reading.ts'
import { emptyAnswer } from './answer-other.ts'

const OFFICE =
  /bí thư|chủ tịch|phó ban|trưởng ban|ủy viên|uỷ viên|giám đốc|trưởng phòng|chánh văn phòng|chỉ huy trưởng|trưởng công an|đại biểu|thường trực/iu

const SURNAMES =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lâm|Mai|Trương|Cao|Tạ|Hà|Lương|Đào|Triệu|Nông|Vi|Ma|Chu|Lục|Hứa|Lò|Quàng|Cà|Lường|Tòng|Điêu|Giàng|Vàng|Sùng|Thào|Mùa|Hạng|Vừ|Cứ|Lầu|Mã|Tráng|Sần|Lù|Bàn|Đàm|Phùng|Quách|Thái|Tô|Kiều|Châu|Thạch|Sơn|Kim|Y|H|Ksor|Rơ|Siu|Nay|Rah|Kpă|Niê|Ayun|A'
// đồng chí Đỗ Khánh Tùng | ông Vừ A Dơ | Nguyễn Văn An, Bí thư
// not: Bí thư chi bộ, trưởng thôn | Ban Chấp hành Đảng bộ xã Dương Quang
const PERSON = latin(
  `(?:(?:[Đđ]ồng chí|Đ\\/c|đ\\/c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị):? (?!Phó|Bí thư|Chủ tịch|Trưởng|Ủy viên|Uỷ viên|Thường|Giám đốc|Chánh)(?:\\p{Lu}\\p{L}*(?: |[,.;]|$)){2,5})|(?<![\\p{L}] )(?<!\\p{L})(?:${SURNAMES})(?: \\p{Lu}\\p{L}*){1,4}(?= ?[,–(-])|(?<!\\p{L})(?:${SURNAMES})(?: \\p{Lu}\\p{L}*){1,4}(?= (?:cho hay|cho biết|cho rằng|phát biểu|khẳng định|nói|chia sẻ|chủ trì|nhấn mạnh|kết luận|thông tin|đề nghị|yêu cầu|thừa nhận|báo cáo))`,
  'u',
)

const OFFICE_FOLDED = new RegExp(fold(OFFICE.source))

/** What office-holders do in reports, without marks. */
const DEEDS =
  /(?<![a-z])(?:chu tri|chu toa|dieu hanh|tai dac cu|dac cu|trung cu|duoc bau|duoc chi dinh|ket luan|phat bieu|(?<!(?:nhiem|cung|hoc|thoi|dinh) )ky|du|tham|dan dau|dan doan|truong doan|chi dao|trao|tang|bao cao|khai mac|be mac|lam viec)(?![a-z])/g
/** Share of the asked words that a sentence must hold: of an event, and of an office or a name, where a near miss is another person. */
const ENOUGH_OF_EVENT = 0.5
const ENOUGH_OF_PERSON = 0.8

/** What a sentence gains that tells all that was asked of somebody: "trưởng đoàn làm việc với …". */
const DEEDS_TOLD = 0.3

/** And one that names somebody, where that is asked. */
const NAMED = 0.2

function deedsTold(folded: string, deeds: ReadonlySet<string>): number {
  return deeds.size === 0 ? 0 : [...deeds].filter(deed => folded.includes(deed)).length / deeds.size
}

/** An office-holder's part in a reported event, in the report's own sentence; nothing else about a person. */
export async function answerWho(
  reading: Reading,
  units: readonly UnitRef[],
  { knowledge, breathe }: Pick<FigureRoom, 'knowledge' | 'breathe'>,
): Promise<Answer> {
  const here = new Set(units.map(u => u.id))
  const deeds = new Set(reading.words.line.match(DEEDS) ?? [])
  if (deeds.has('dan dau') || deeds.has('dan doan')) deeds.add('truong doan') // who leads a delegation is its head
  // of a person who is named an office is sought, however the sentence writes the name
  const asksPerson = !/ (?:chuc vu|giu chuc|chuc gi|cuong vi gi|lam gi) /.test(reading.words.line)
  // "Bí thư … tại thời điểm tổng kết năm 2020": of an office, when is not what for
  const when = deeds.size === 0 ? WHEN.exec(reading.words.line) : null
  const until = when ? reading.words.wordAt(when.index + 1) : Number.POSITIVE_INFINITY
  const asked = new Set(
    reading.words.words
      .filter(
        (w, i) =>
          i < until &&
          !isFiller(w) &&
          !/^\d/.test(w.folded) &&
          !reading.period.used.has(i) &&
          !(here.size > 0 && !asksPerson && reading.named.has(i)) &&
          !WHO_FRAME.has(w.folded),
      )
      .map(w => w.folded),
  )
  for (const year of reading.period.years) if (deeds.size > 0) asked.add(String(year))
  const office = deeds.size === 0 ? askedOffice(reading) : undefined
  const enough = deeds.size > 0 ? ENOUGH_OF_EVENT : ENOUGH_OF_PERSON
  const shareIn = (told: string, titled: readonly string[] = []) =>
    asked.size === 0 ? 0 : [...asked].filter(word => titled.includes(word) || bears(told, word)).length / asked.size
  const found: { report: Report; span: Span; score: number }[] = []
  for (const report of reportsToSearch(knowledge, here, deeds.size > 0)) {
    await breathe()
    const placed = report.unit && here.has(knowledge.placedAs(report.unit.id))
    // a body's report names the offices of the district that it lies in by their level
    const within = report.unit?.within !== undefined && here.has(report.unit.within)
    const about = here.size === 0 || placed || [...knowledge.unitsOf(report.id)].some(id => here.has(id))
    if (!about && (deeds.size > 0 || (here.size > 0 && !within))) continue
    // what no sentence can say together no report need be cut into sentences for
    if (!placed && !within && !kept.has(report) && shareIn(fold(report.text)) < enough) continue
    // the event and its day stand in the title; a deed is told in a sentence of its own
    const titled = deeds.size > 0 && placed ? titleWords(report) : []
    for (const { start, end, folded, named, around } of officeSentences(report)) {
      if (deeds.size === 0 && !named && asksPerson) continue
      if (deeds.size > 0 && ![...deeds].some(deed => folded.includes(deed))) continue
      if ((placed && office?.held.test(folded)) || (within && office?.ofLevel.test(folded))) {
        found.push({ report, span: { start, end }, score: 1.2 - Math.min(end - start, 600) / 6_000 })
        continue
      }
      if (office && (!office.named.test(folded) || office.ofOther.test(folded))) continue
      const told = titled.length > 0 ? around : folded
      const share = shareIn(told, titled)
      if (share < enough) continue
      found.push({
        report,
        span: { start, end },
        score:
          share +
          DEEDS_TOLD * deedsTold(folded, deeds) +
          (placed ? 0.15 : 0) +
          (named && asksPerson ? NAMED : 0) -
          Math.min(end - start, 600) / 6_000,
      })
    }
  }
  found.sort((a, b) => b.score - a.score)
  // "ai là tổng thống Mỹ": neither a deed nor an office of which our reports speak
  if (found.length === 0 && deeds.size === 0 && units.length === 0 && !OFFICE_FOLDED.test(reading.words.line))
    return { status: 'out_of_scope', intent: 'other', language: reading.language, weak: false }
  if (found.length === 0)
    return { status: 'no_data', intent: 'who', language: reading.language, ...(units[0] ? { unit: units[0].name } : {}), choices: [] }
  return {
    ...emptyAnswer(reading, 'who'),
    passages: found
      .slice(0, 2)
      .filter(f => f.score >= found[0]!.score - 0.12)
      .map(({ report, span }) => knowledge.source(report, span)),
  }
}

/** Whether a word stands in a folded text, and not just within another. */
function bears(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isOfWord(text.charCodeAt(at - 1)) && !isOfWord(text.charCodeAt(at + word.length))) return true
  return false
}

/** Whether a folded letter or a digit; what lies outside of the text (NaN) is none. */
const isOfWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/** Behind it stands when an office was held. */
const WHEN = / (?:tai |vao |o )?(?:thoi diem|luc|khi) (?!nao )/

/** Reports looked through where no unit says which; of more the newest. */
const MOST_REPORTS = 400
/** The reports that may name the person: where a unit was named and they are many, those on it. */
function reportsToSearch(knowledge: Knowledge, units: ReadonlySet<UnitId>, ofDeeds: boolean): readonly Report[] {
  const all = knowledge.reports()
  const near = units.size > 0 && (ofDeeds || all.length > MOST_REPORTS)
  return near ? knowledge.reportsOn(units) : all.slice(0, MOST_REPORTS)
}

interface AskedOffice {
  /** The office of the unit that was named. */
  readonly held: RegExp
  /** The same, where its level is said. */
  readonly ofLevel: RegExp
  /** The office, of whatever it is. */
  readonly named: RegExp
  /** The office of another level: the city's chairman, who speaks to the ward. */
  readonly ofOther: RegExp
}

/** What an office may be of, where that is said. */
const LEVELS = 'xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|khoi|tp|tx|cong ty|bo|so'

/**
 * "Bí thư Đảng ủy xã X là ai": the office as a report of X prints it, at its own level: never the city's chairman for the commune's, nor the
 * deputy. Of a body without a level ("Bí thư Đảng ủy") the report's own is meant.
 */
function askedOffice(reading: Reading): AskedOffice | undefined {
  const place = reading.places[0]
  const type =
    place?.type ?? /^(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)(?= )/.exec(place?.candidates[0]?.ref.name ?? '')?.[0]
  if (!place || !type) return undefined
  const office = officeWords(reading.words.words.slice(0, place.from))
  if (office.length < 2) return undefined
  const named = office.join(' ').replace('hdnd', '(?:hdnd|hoi dong nhan dan)').replace('ubnd', '(?:ubnd|uy ban nhan dan)')
  const body = /(?:dang uy|\(\?:.*\))$/.exec(named)?.[0]
  const title = body === undefined ? '' : named.slice(0, -body.length).trim()
  // "Thay mặt UBND phường, Chủ tịch Trần Thị B cho biết"
  const spoken =
    title === ''
      ? ''
      : `|(?:thay mat|dai dien|lanh dao) ${body} ${fold(type)}, (?:dong chi )?${title}(?= [a-z]+ [a-z]+)(?! (?:ubnd|hdnd|uy ban|hoi dong))`
  const own = /(?:dang uy|nhan dan\))$/.test(named) ? `|(?! (?:${LEVELS}))(?![a-z])` : ''
  const begin = `(?<![a-z])(?<!pho )${named}`
  const level = `(?: [a-z]+){0,3} ${fold(type)}(?! hoi)(?![a-z])`
  return {
    held: new RegExp(`${begin}(?:${level}${own})${spoken}`),
    ofLevel: new RegExp(`${begin}${level}`),
    named: new RegExp(`${begin}(?![a-z])`),
    ofOther: new RegExp(
      `${begin}(?: (?:ubnd|hdnd|uy ban|nhan dan|hoi dong|dang uy|dang bo)){0,3} (?!${fold(type)}(?![a-z]))(?:${LEVELS})(?![a-z])`,
    ),
  }
}

/** The words of an office; bodies by their initials, since "hội đồng" holds a word that is none elsewhere. */
function officeWords(words: readonly Word[]): readonly string[] {
  const found: string[] = []
  for (let i = 0; i < words.length; i++) {
    const four = words
      .slice(i, i + 4)
      .map(word => word.folded)
      .join(' ')
    const body = four === 'hoi dong nhan dan' ? 'hdnd' : four === 'uy ban nhan dan' ? 'ubnd' : undefined
    if (body) {
      found.push(body)
      i += 3
    } else if (words[i + 1]?.folded === 'uy' && words[i + 2]?.folded !== 'ban') {
      found.push(words[i]!.folded, 'uy') // "dang uy", "huyen uy"
      i++
    } else if (!WHO_FRAME.has(words[i]!.folded) && !isFiller(words[i]!)) found.push(words[i]!.folded)
  }
  return found
}

function titleWords(report: Report): readonly string[] {
  return fold(`${report.title} ${report.unit?.name ?? ''} ${report.date?.slice(0, 4) ?? ''}`).match(/[a-z0-9]+/g) ?? []
}

interface OfficeSentence {
  readonly start: number
  readonly end: number
  readonly folded: string
  /** Its paragraph, which tells the event. */
  readonly around: string
  /** Whether it names a person. */
  readonly named: boolean
}

const kept = new WeakMap<Report, readonly OfficeSentence[]>()

/** The sentences of a report that name an office; found once a report. */
function officeSentences(report: Report): readonly OfficeSentence[] {
  let sentences = kept.get(report)
  if (!sentences) {
    const folded = fold(report.text)
    sentences = [...report.text.matchAll(/[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*/g)]
      .filter(({ 0: said, index }) => OFFICE_FOLDED.test(folded.slice(index, index + said.length)) && OFFICE.test(said))
      .map(({ 0: said, index }) => {
        const end = index + said.length
        const line = folded.indexOf('\n', end)
        const around = folded.slice(folded.lastIndexOf('\n', index) + 1, line < 0 ? undefined : line)
        return { start: index, end, folded: folded.slice(index, end), around, named: PERSON.test(said) }
      })
    kept.set(report, sentences)
  }
  return sentences
}

const WHO_FRAME = new Set([
  'ai',
  'dong',
  'ong',
  'ba',
  'nguoi',
  'vi',
  'chuc',
  'vu',
  'giu',
  'dam',
  'nhiem',
  'cuong',
  'lanh',
  'dao',
  'gi',
  'nao',
  'who',
  'la',
  'whom',
  'position',
  'hold',
])
