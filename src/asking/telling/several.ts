import type { Answer, Intent } from '../../domain/answer.ts'
import type { Fact } from '../../domain/fact.ts'
import type { UnitRef } from '../../domain/unit.ts'
import { fold } from '../../vietnamese/fold.ts'
import { type Asked, prepare, type UnitFacts } from '../choosing/asked.ts'
import { lineOf } from '../choosing/asked-line.ts'
import { subjectsIn } from '../choosing/find-subjects.ts'
import { judge } from '../choosing/judge.ts'
import { inMeasures } from '../choosing/measured.ts'
import { culturedAsked, namesOtherBodies } from '../choosing/other-bodies.ts'
import type { Group } from '../choosing/pick.ts'
import { isSaidBeside } from '../choosing/said-beside.ts'
import { askedFields } from '../choosing/sectors.ts'
import { asksForAllShares } from '../choosing/shares.ts'
import type { Scored } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'
import { findCue, has } from '../understanding/cues.ts'
import type { PlaceMention } from '../understanding/places.ts'
import type { Query } from '../understanding/query.ts'
import { type Part, partsOf } from '../understanding/question-parts.ts'
import type { Reading } from '../understanding/reading.ts'
import { thanAt } from '../understanding/than.ts'
import { holdsTwo } from '../understanding/which-more.ts'
import { emptyAnswer } from './answer-other.ts'
import { byPassage } from './by-passage.ts'
import { compute } from './compute.ts'
import { noData } from './no-data.ts'
import { sideBySide } from './side-by-side.ts'
import { state } from './state.ts'

/** Share of the words that one figure answers to for the question to be of one subject, whatever stands between its words. */
const ONE = 0.88
/** And of a part's words, for it to be a subject of its own. */
const OWN = 0.85
const MISSPELT = 0.6
/** How well a name must bear a word. */
const SAID = 0.5
/** Intents of questions that may ask for several things. */
const PARTED: ReadonlySet<Intent> = new Set<Intent>(['lookup', 'compare', 'trend', 'progress'])
/** Share of a catalogue name that a part holds for it to be known as one. */
const NAMED = 0.8

/**
 * "Thu nhập bình quân và thu ngân sách", "diện tích lúa, ngô": each part is asked for by itself and answered by itself, and said to be missing
 * where only it is. Undefined where the question is of one subject, or a part is no subject.
 */
export async function answerSeveral(asked: Asked, units: readonly UnitRef[], pool: readonly UnitFacts[]): Promise<Answer | undefined> {
  const { query, room } = asked
  const { intent } = query.reading
  const held = intent === 'yes_no' && thanAt(query.subject) > 0
  if (units.length === 0 || query.reading.ranking || !(held || PARTED.has(intent)) || asksForAllShares(asked)) return undefined
  const parts: readonly Part[] = query.pair?.map(part => ({ part, counts: true })) ?? withoutHeading(partsOf(query), query)
  if (parts.length < 2) return undefined
  if (!parts.every(({ counts }) => counts))
    for (const { unit, facts } of pool) {
      await room.breathe()
      const tops = subjectsIn(unit, facts, asked).flatMap(group => group[0] ?? [])
      // of two figures of one sentence that answer together each may be a part's own
      const single = asked.scored.get(unit.id) ?? []
      if (tops.some(one => one.asked >= ONE && claimsAll(one, asked) && single.includes(one))) return undefined
    }
  const answered = async (part: Query) => {
    const alone = asked.alone.get(part) ?? prepare(part, room)
    asked.alone.set(part, alone)
    const own = part.places.length < query.places.length ? units.filter(({ id }) => part.places.some(isOf(id, units))) : units
    const answers: { unit: UnitRef; groups: readonly Group[] }[] = []
    for (const { unit, facts } of pool) {
      if (!own.includes(unit)) continue
      await room.breathe()
      const group = subjectsIn(unit, facts, alone).find(([top]) => isOwn(top!) || isSaidWhole(top!, alone))
      // "đầu tư hạ tầng bao nhiêu vốn" of "Tổng vốn" under that heading
      const told = group || own.length > 1 || !isKnown(alone) ? undefined : byPassage(alone, unit)
      if (group) answers.push({ unit, groups: [group] })
      else if (told) answers.push({ unit, groups: [[told]] })
    }
    return {
      alone,
      own,
      answers,
      known: answers.length > 0 || isKnown(alone),
    }
  }
  const compared = holdsAgainst(query.reading)
  const row = compared ? inOneRow() : undefined
  const found: Awaited<ReturnType<typeof answered>>[] = []
  for (const { part, whole, bare } of row ? [] : parts) {
    const alone = await answered(part)
    const joined = alone.answers.length > 0 || !whole ? alone : await answered(whole)
    const one = joined.answers.length > 0 || !alone.known ? joined : alone
    const by = one.known || !bare ? one : await answered(bare)
    found.push(by.known ? by : one)
  }
  const asCounted = row ?? (parts.every(({ counts }) => counts) && !found.every(({ known }) => known) ? inOneRow() : undefined)
  if (asCounted) found.splice(0, found.length, ...asCounted)
  if (parts.every(({ counts }) => counts)) found.splice(0, found.length, ...inSentenceOfFirst(found))
  // "A của xã X và B của xã Y": what is not known of the one is not told of the other
  const apart = parts.every(({ part }) => part.places.length < query.places.length)
  const names = ({ terms }: Asked) => terms.filter(({ light }) => !light).length >= 2
  // "A bao nhiêu, B bao nhiêu": what the first is, and that the other, whatever it is, is not told
  const tellsFirst = intent === 'lookup' && units.length === 1 && parts.every(({ counts }) => counts) && found[0]!.answers.length > 0
  if (!found.every(({ known, alone }) => known || ((apart || tellsFirst) && names(alone)))) return undefined
  // "A năm 2021 và B năm 2022", "kế hoạch A và kết quả B": two by what they are asked of, and no third that has words of both
  const eachOwn = parts.every(({ part }) => part.years.length < query.years.length) || new Set(parts.map(({ part }) => part.kind)).size > 1
  const areTwo = eachOwn && found.every(({ alone }) => isKnown(alone) || names(alone))
  const nothing = () => (apart || areTwo ? noData(found[0]!.alone, found[0]!.own[0], found[0]!.alone.best?.item, []) : undefined)
  if (found.every(({ answers }) => answers.length === 0)) return nothing()
  const measures = new Set(found[0]!.answers.flatMap(({ groups }) => groups.flatMap(group => group.map(s => s.item.quantity?.measure))))
  const joined = together(
    found.map(({ alone, own, answers }) => ({
      alone,
      own,
      answer: answers.length === 0 ? undefined : stated(alone, inMeasuresOf(answers, measures, alone, query), own, query.reading.measures),
    })),
    query.reading,
    asked,
  )
  return joined ?? nothing()

  /** What one sentence tells of each part, side by side. */
  function inOneRow(): Awaited<ReturnType<typeof answered>>[] | undefined {
    const [only] = pool
    if (units.length !== 1 || pool.length !== 1 || !only || query.pair) return undefined
    const asked = parts.map(({ part }) => prepare(part, room))
    const told = sideBySide(asked, only.facts)
    return told?.map((one, k) => ({ alone: asked[k]!, own: units, answers: [{ unit: only.unit, groups: [[one]] }], known: true }))
  }
}

/** "vận động được mấy tỷ, xây mấy công trình": of all such works those that the sentence tells which told the first. */
function inSentenceOfFirst<T extends { readonly answers: UnitGroups }>([first, ...others]: readonly T[]): readonly T[] {
  const told = first?.answers.flatMap(({ groups }) => groups.flatMap(group => group.map(({ item }) => item))) ?? []
  const isBeside = (fact: Fact) => fact.report === told[0]!.report && fact.sentence.start === told[0]!.sentence.start
  if (!first || told.length === 0 || !told.every(isBeside)) return first ? [first, ...others] : []
  const beside = (group: Group) => group.filter(({ item }) => isBeside(item))
  return [
    first,
    ...others.map(part => ({
      ...part,
      answers: part.answers.map(({ unit, groups }) => ({
        unit,
        groups: groups.map(group => (beside(group).length > 0 ? beside(group) : group)),
      })),
    })),
  ]
}

/** "Số liệu môi trường xã X: rác thải, nước sạch": without the field that stands ahead of a colon, and is told by its parts. */
function withoutHeading(parts: readonly Part[], { subject }: Query): readonly Part[] {
  const [first, ...rest] = parts
  if (!first || rest.length < 2 || !subject.words.raw.includes(':')) return parts
  const { used } = askedFields(subject)
  const { named, light, strong } = first.part.subject
  const isField = subject.words.words.every(
    (word, i) =>
      used.has(i) || named.has(i) || light.has(i) || /^(?:\d|(?:can|muon|lay)$)/.test(word.folded) || (isFiller(word) && !strong.has(i)),
  )
  return isField && used.size > 0 ? rest : parts
}

/** Whether things are held against each other, and not just asked for one by one. */
function holdsAgainst({ words }: Reading): boolean {
  return holdsTwo(words) || has('compare', words)
}

/** What is stated of a part: where its figures are of other years or counted otherwise, the one that a passage says it of. @param shared what the question as a whole asks for */
function stated(alone: Asked, answers: UnitGroups, own: readonly UnitRef[], shared: readonly string[]): Answer {
  const answer = state(alone, answers, own)
  const [unit] = own
  // "how many pupils and classes": what the first is counted in says nothing of another thing that is named whole
  if (answer.status !== 'answer' && isKnown(alone) && alone.best!.asked >= NAMED && alone.query.reading.measures === shared)
    return state({ ...alone, query: { ...alone.query, reading: { ...alone.query.reading, measures: [] } } }, answers, own)
  if (answer.status === 'answer' || own.length !== 1 || !unit) return answer
  const told = byPassage(alone, unit)
  return told ? state(alone, [{ unit, groups: [[told]] }], own) : answer
}

/** Whether a part is an indicator of the catalogue by its name. */
function isKnown({ best }: Asked): boolean {
  return best !== undefined && best.own >= NAMED && best.asked >= OWN
}

/** Asked for by itself; a short name ("trường") also where it is misspelt. */
function isOwn({ asked, own, tight, passage, item }: Scored<Fact>): boolean {
  if (item.indicator.id === null && own >= OWN && tight && passage >= 0.99) return true // "sản phẩm sợi" of "một số sản phẩm tăng, như sợi"
  return asked >= OWN || (own >= OWN && tight && asked >= MISSPELT)
}

/** "4 chi bộ thuộc cơ quan, trường học": what a name leaves out is said of it all the same. */
function isSaidWhole(one: Scored<Fact>, asked: Asked): boolean {
  return one.own >= MISSPELT && asked.terms.every((term, t) => term.light || one.likeness[t]! >= SAID || isSaidBeside(one, t, asked))
}

type UnitGroups = readonly { readonly unit: UnitRef; readonly groups: readonly Group[] }[]

/**
 * "chi bộ hoàn thành tốt và xuất sắc": what the first part is counted in goes for the others, where they are counted in it; "mấy tập thể và mấy
 * đảng viên" are each counted in their own.
 */
function inMeasuresOf(answers: UnitGroups, measures: ReadonlySet<string | undefined>, { query }: Asked, whole: Query): UnitGroups {
  const { measures: own } = query.reading
  return answers.map(({ unit, groups }) => ({
    unit,
    groups: groups.map(group => {
      if (own !== whole.reading.measures && group.some(s => inMeasures(s.item, own))) return group
      const alike = group.filter(s => measures.has(s.item.quantity?.measure))
      return alike.length > 0 ? alike : group
    }),
  }))
}

/** Whether each word found one of its own: "hộ cận nghèo" says "nghèo" once, "hộ nghèo và cận nghèo" twice. */
function claimsAll({ claimed }: Scored<Fact>, { terms }: Asked): boolean {
  return terms.every((term, t) => term.light || claimed[t])
}

/** Of units of one name, phường and xã, the one that was said. */
const isOf = (id: string, units: readonly UnitRef[]) => (place: PlaceMention) => {
  const found = place.candidates.find(({ ref }) => units.some(unit => unit.id === ref.id))
  return found?.ref.id === id
}

/** Whether one of the things asked for is said to be missing in the words of whoever asked: it was not understood. */
export function lacksPart(answer: Answer): boolean {
  return answer.status === 'answer' && answer.notes.some(note => note.kind === 'missing-indicator' && note.indicator.startsWith('“'))
}

/** "hộ do phụ nữ làm chủ hộ" of "với lại có bao nhiêu hộ do phụ nữ làm chủ hộ": what a part asks for, as it was typed. */
function inOwnWords({ query, terms, room }: Asked): string | undefined {
  const { words: all, named } = query.subject
  const { words } = all
  const heavy = terms.flatMap(({ index, light }) => (light ? [] : [index]))
  const last = heavy.at(-1)
  if (last === undefined) return undefined
  // what stands behind "bao nhiêu" is its own, what stands before may be said of both parts
  const behind = findCue('amount', all).findLast(([from, to]) => !named.has(from) && to <= last)?.[1] ?? 0
  const first = heavy.find(i => i >= behind)!
  const before = words[first - 1]
  const isPair = first > 0 && !named.has(first - 1) && room.scorer.isPair(before!.folded, words[first]!.folded)
  const from =
    behind > 0 && first - behind <= COUNTER && !/^(?:là|được|có|la|duoc|co)$/.test(words[behind]!.text)
      ? behind
      : isPair
        ? first - 1
        : first
  const said = words.slice(from, last + 1).filter((_, k) => !named.has(from + k))
  return `“${said.map(({ text, capital }) => (capital ? `${text[0]!.toUpperCase()}${text.slice(1)}` : text)).join(' ')}”`
}
const COUNTER = 2
const KINDS = { target: 'mục tiêu', result: 'kết quả', none: undefined } as const

function together(
  parts: readonly { readonly alone: Asked; readonly own: readonly UnitRef[]; readonly answer: Answer | undefined }[],
  reading: Reading,
  { room, query }: Asked,
): Answer | undefined {
  const stated = parts.flatMap(({ answer }) => (answer?.status === 'answer' ? [answer] : []))
  if (stated.length === 0) return undefined
  const facts = [...new Map(stated.flatMap(({ facts }) => facts).map(cited => [cited.fact.id, cited])).values()]
  const several = new Set(parts.flatMap(({ own }) => own.map(({ id }) => id))).size > 1
  const missing = parts.flatMap(({ alone, own, answer }) => {
    if (answer?.status === 'answer') return []
    const id = alone.best?.item
    const listed = id === undefined ? undefined : room.indicators.get(id)
    // "khối cơ quan, trường học": of families nothing was asked
    if (listed && namesOtherBodies(fold(listed.name), culturedAsked(lineOf(alone.query)))) return []
    const said = several || isKnown(alone) ? undefined : inOwnWords(alone)
    const thing =
      said ?? (reading.language === 'en' ? listed?.nameEn : listed?.name) ?? (answer?.status === 'no_data' ? answer.indicator : undefined)
    const unit = own.length === 1 && several ? own[0]!.name : undefined
    // there is a figure of it, but not of the kind that was asked for
    const kind = answer?.status === 'no_data' && reading.language === 'vi' ? KINDS[alone.query.kind ?? 'none'] : undefined
    const name = kind === undefined || thing === undefined ? thing : `${kind} ${thing[0]!.toLowerCase()}${thing.slice(1)}`
    return name === undefined ? [] : [{ kind: 'missing-indicator' as const, indicator: name, ...(unit === undefined ? {} : { unit }) }]
  })
  // one of the two, and nothing known of the other by which to say that it is missing
  if (facts.length === 1 && missing.length === 0 && holdsTwo(reading.words)) return undefined
  const notes = [...stated.flatMap(({ notes }) => notes), ...missing]
  return {
    ...emptyAnswer(reading),
    facts,
    ...(reading.intent === 'yes_no'
      ? {
          verdict: judge(
            facts.map(({ fact }) => fact),
            query,
            room.indicators,
          ),
        }
      : {}),
    computed: compute(
      facts.map(({ fact }) => fact),
      reading,
      room.indicators,
    ),
    passages: stated.flatMap(({ passages }) => passages),
    notes: [...new Map(notes.map(note => [JSON.stringify(note), note])).values()],
  }
}
