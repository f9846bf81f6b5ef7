import fc from 'fast-check'
import { renderAnswer } from '../../src/telegram/render.ts'
import { asking } from './knowledge.ts'
import { type Base, bases, knowingOf } from './resident-base.ts'
import { type Chat, comparisons, courses, followUps, lookups, meetings, narrowed, rankings, thresholds } from './resident-chats.ts'
import { checked } from './resident-check.ts'
import { corrected, inEnglish, parts, piecemeal, spoken, THIS_YEAR } from './resident-spoken.ts'
import { typing } from './resident-typing.ts'
import { after, namesakes, near, partYears, several, without, worded } from './resident-worded.ts'
import { voices } from './voices.ts'

type Chats = (base: Base) => fc.Arbitrary<Chat>

/** What holds of every answer to such chats, whatever the reports state. */
export interface Property {
  readonly name: string
  readonly says: string
  readonly chats: Chats
  /** Share of the chats that are told a figure, or a verdict where one is owed: silence is no proof. */
  readonly least: number
  /** Does not hold of every chat yet: it is hunted by, and proves nothing. */
  readonly open?: true
}

/** The same chats, with each turn typed as people type. */
const typed =
  (chats: Chats): Chats =>
  base =>
    chats(base).chain(chat => fc.tuple(...chat.turns.map(typing)).map(turns => ({ ...chat, turns })))

const ASKED: readonly (readonly [name: string, says: string, chats: Chats, least: number])[] = [
  ['lookups', 'a question that leaves nothing open is answered by its figure or not at all', lookups, 0.6],
  ['follow-ups', 'a question that follows another up changes what it says and nothing else', followUps, 0.4],
  ['narrowed', 'what no report tells by itself is not answered by the whole', narrowed, 0],
  ['comparisons', 'units, years, indicators and kinds are compared by their own figures', comparisons, 0.5],
  ['thresholds', 'yes or no is said of a figure that proves it', thresholds, 0.3],
  ['plans', 'a plan is said to be met or not by what proves it', meetings, 0.1],
  ['orders', 'units stand in the order of their newest figures, in one kind', rankings, 0.5],
  ['courses', 'a course is of one indicator, and no sum is made up', courses, 0.5],
  ['spoken', 'plans and deeds are told as what they are, in whatever words they are asked for', spoken, 0.4],
  ['parts', 'of two things asked for at once each is told of its own', parts, 0.5],
  ['corrected', 'what is taken back is not told', corrected, 0.4],
  ['piecemeal', 'what is asked for word by word is no more than was said', piecemeal, 0.4],
  ['worded', 'in whatever order it is said, the figure that was asked for is told', worded, 0.5],
  ['several', 'of several years, places and things in one sentence each is told of its own', several, 0.5],
  ['without', 'what is left out is left out', without, 0.3],
  ['part years', 'part of a year is not answered by the whole, nor the whole by a part', partYears, 0.1],
  ['after', 'what follows a list, a comparison or nothing is of what was said', after, 0.2],
  ['namesakes', 'of places that share a name the one that was named is told of', namesakes, 0.1],
  ['near', 'what no report states is not answered by what is near it', near, 0],
  ['English', 'in English as in Vietnamese', inEnglish, 0.3],
]

const OPEN: ReadonlySet<string> = new Set(['near', 'near typed', 'several typed', 'without typed', 'namesakes typed'])

/** Each also as people type Vietnamese: fewer of them are understood. */
export const PROPERTIES: readonly Property[] = ASKED.flatMap(([name, says, chats, least]) => [
  { name, says, chats, least, ...(OPEN.has(name) ? { open: true as const } : {}) },
  ...(name === 'English'
    ? []
    : [
        {
          name: `${name} typed`,
          says: `${says}, however it is typed`,
          chats: typed(chats),
          least: least * 0.7,
          ...(OPEN.has(`${name} typed`) ? { open: true as const } : {}),
        },
      ]),
])

/** A knowledge base is dear to build: so many chats are asked of each. */
const CHATS = 12

/** What reports state, and chats about it. */
export const asked = ({ chats }: Property): fc.Arbitrary<readonly [Base, readonly Chat[]]> =>
  bases.chain(base => fc.tuple(fc.constant(base), fc.array(chats(base), { minLength: CHATS, maxLength: CHATS })))

/** What came of a chat. */
export interface Outcome {
  readonly chat: Chat
  readonly text: string
  readonly fault?: string | undefined
  /** A figure was told, or a verdict where one is owed. */
  readonly told: boolean
}

const vi = voices('vi')

export async function outcomes(base: Base, chats: readonly Chat[]): Promise<readonly Outcome[]> {
  const { knowledge, figureOf } = knowingOf(base)
  const ask = asking(knowledge, THIS_YEAR)
  const found: Outcome[] = []
  for (const chat of chats) {
    const answer = await ask(...chat.turns)
    const text = renderAnswer(answer, vi).plain
    const { fault, told, decided } = checked(base, chat, answer, text, figureOf)
    found.push({ chat, text, fault, told: decided ?? told > 0 })
  }
  return found
}
