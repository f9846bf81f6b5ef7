import { createInterface } from 'node:readline'
import { systemClock } from '../clock.ts'
import type { Answer, CitedFact } from '../domain/answer.ts'
import { openMemoryHouse, openReadingHouse } from '../main.ts'
import { reportSources } from '../report-files.ts'
import { renderAnswer } from '../telegram/render.ts'
import type { Voices } from '../telegram/say.ts'
import { factJson } from './extract.ts'
import { commandLog, config, EXIT, type Exit, type Line, UsageError } from './line.ts'
import { describe, print } from './say.ts'

/** Answers a question, or each line of standard input. */
export async function askQuestions({ positional, reports, now }: Line, voices: Voices): Promise<Exit> {
  if (now !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(now)) throw new UsageError('--now takes YYYY-MM-DD')
  let failed = false
  const log = commandLog()
  const onFailure = (file: string, error: unknown) => {
    failed = true
    process.stderr.write(`${file}: ${describe(error, voices, log)}\n`)
  }
  const house =
    reports === undefined ? await openReadingHouse(config().dataDir) : await openMemoryHouse(await reportSources(reports), onFailure)
  const year = now === undefined ? new Date(systemClock.now() + 7 * 3600_000).getUTCFullYear() : Number(now.slice(0, 4))
  const answer = async (id: unknown, q: string, history: readonly string[]) => {
    const from = performance.now()
    const found = await house.asker.ask(q, { history, language: 'vi', thisYear: year })
    const ms = performance.now() - from
    print({ id, q, ...answerJson(found), text: renderAnswer(found, voices(found.language)).plain, ms: Number(ms.toFixed(3)) })
  }
  try {
    if (positional.length > 0) await answer(null, positional.join(' '), [])
    else
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        if (line.trim() === '') continue
        const question = questionOf(line)
        if (question) await answer(question.id, question.q, question.history)
        else {
          failed = true
          process.stderr.write(`not a question: ${line.slice(0, 80)}\n`)
        }
      }
  } finally {
    await house.close()
  }
  return failed ? EXIT.failed : EXIT.done
}

function questionOf(line: string): { id: unknown; q: string; history: readonly string[] } | undefined {
  try {
    const parsed: unknown = JSON.parse(line)
    if (typeof parsed !== 'object' || parsed === null || !('q' in parsed) || typeof parsed.q !== 'string') return undefined
    const history = 'history' in parsed && Array.isArray(parsed.history) ? parsed.history.filter(h => typeof h === 'string') : []
    return { id: 'id' in parsed ? parsed.id : null, q: parsed.q, history }
  } catch {
    return undefined
  }
}

function answerJson(answer: Answer): Record<string, unknown> {
  const { status, intent } = answer
  if (status !== 'answer')
    return { status, intent, facts: [], computed: [], choices: 'choices' in answer ? answer.choices.map(choice => choice.label) : [] }
  const computed = answer.computed.map(({ what, value, measure, from }) => ({ what, value, measure, from: from.map(factJson) }))
  const sources = [...answer.news.map(item => item.source), ...answer.passages].map(({ report, title, date, url }) => ({
    report,
    title,
    date,
    url,
  }))
  return {
    status,
    intent,
    facts: answer.facts.map(citedJson),
    computed,
    ...(answer.verdict === undefined ? {} : { verdict: answer.verdict }),
    choices: [],
    ...(sources.length === 0 ? {} : { sources }),
  }
}

function citedJson({ fact, source }: CitedFact): Record<string, unknown> {
  const { report, title, date, url, quote } = source
  return { ...factJson(fact), source: { report, title, date, url, quote } }
}
