import type { Answer, Source } from '../../domain/answer.ts'
import type { Report } from '../../domain/report.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { fold } from '../../vietnamese/fold.ts'
import { splitSentences } from '../../vietnamese/sentences.ts'
import { has } from '../understanding/cues.ts'
import type { Reading } from '../understanding/reading.ts'

/** What meets, as a question and a report call it. */
const EVENTS = ['hoi nghi', 'dai hoi', 'ky hop', 'tong ket', 'so ket', 'hop']
const DAY = /(?<!\d)\d{1,2} ?[/.-] ?\d{1,2}(?!\d)|ngay \d{1,2}/
const PLACE = / tai (?:hoi truong|nha van hoa|tru so|trung tam|phong hop|xa|phuong|thi tran|huyen|thon|ban)/
/** It is told at the beginning of a report, in a sentence and not in a paragraph. */
const OPENING = 2_000
const LONGEST = 400

/** With the sentences that tell when and where the events of the news met, where that was asked. */
export function withToldEvent(answer: Answer, { words }: Reading, knowledge: Knowledge): Answer {
  if (answer.status !== 'answer' || answer.news.length === 0 || !has('eventWhen', words)) return answer
  const events = EVENTS.filter(event => words.line.includes(` ${event} `))
  const titles = new Set(answer.news.map(({ source }) => source.report))
  const told = knowledge
    .reports()
    .filter(report => titles.has(report.id))
    .flatMap(report => toldEvent(report, events, knowledge) ?? [])
  return told.length === 0 ? answer : { ...answer, passages: told }
}

function toldEvent(report: Report, events: readonly string[], knowledge: Knowledge): Source | undefined {
  const sentences = splitSentences(report.text, { start: 0, end: Math.min(report.text.length, OPENING) }).filter(
    ({ start, end }) => end - start <= LONGEST,
  )
  const rated = sentences.map(sentence => {
    const said = ` ${fold(report.text.slice(sentence.start, sentence.end))} `
    const isOfEvent = events.some(event => said.includes(event))
    return { sentence, score: isOfEvent ? Number(DAY.test(said)) + Number(PLACE.test(said)) : 0 }
  })
  const best = rated.reduce((a, b) => (b.score > a.score ? b : a), { sentence: sentences[0], score: 0 })
  return best.sentence && best.score > 0 ? knowledge.source(report, best.sentence) : undefined
}
