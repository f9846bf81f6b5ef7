import type { Finding } from '../checking/finding.ts'
import type { Span } from '../domain/fact.ts'
import { type ReadFile, readFile } from '../intake.ts'
import { openReader } from '../main.ts'
import { reportFile } from '../report-files.ts'
import { capital } from '../telegram/html.ts'
import type { MessageKey, Say, Voices } from '../telegram/say.ts'
import { commandLog, EXIT, type Exit, type Line, UsageError } from './line.ts'
import { print, sayFault } from './say.ts'

/** A sentence is shown up to so many characters. */
const LONGEST_SENTENCE = 400

/** Says what does not fit in reports, before they are published. A file that cannot be read stops no other. */
export async function checkFiles({ positional, json }: Line, voices: Voices): Promise<Exit> {
  if (positional.length === 0) throw new UsageError('check needs at least one FILE')
  const reader = openReader()
  const log = commandLog()
  const say = voices('vi')
  let [failed, found] = [false, false]
  for (const path of positional) {
    try {
      const read = await readFile(await reportFile(path), reader)
      found ||= read.findings.length > 0
      if (json) for (const finding of read.findings) print(findingJson(path, finding, read.report.text, say))
      else process.stdout.write(remarks(path, read, say))
    } catch (error) {
      failed = true
      const fault = sayFault(error, voices, log)
      if (json) print({ file: path, error: fault })
      else process.stderr.write(`${fault}\n`)
    }
  }
  return failed ? EXIT.failed : found ? EXIT.findings : EXIT.done
}

/** A finding as the contract has it. */
function findingJson(file: string, finding: Finding, text: string, say: Say): Record<string, unknown> {
  const spans = finding.spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
  return { file, rule: finding.rule, message: messageOf(finding, say), spans }
}

/** The remarks on one report as a colleague would write them. */
function remarks(path: string, { report, findings }: ReadFile, say: Say): string {
  if (findings.length === 0) return `${say.plain('check-none', { file: path })}\n`
  const items = findings.flatMap((finding, i) => [
    `  ${i + 1}. ${messageOf(finding, say)}`,
    ...finding.sentences.map(sentence => `     ${say.plain('check-sentence', { text: quoted(report.text, sentence) })}`),
  ])
  return [say.plain('check-file', { file: path, count: findings.length }), ...items, '', ''].join('\n')
}

function messageOf({ remark, values }: Finding, say: Say): string {
  const key: MessageKey & `check-${string}` = `check-${remark}`
  return capital((say.plain as (key: MessageKey, values: Finding['values']) => string)(key, values)) // each rule gives its remark's values
}

function quoted(text: string, { start, end }: Span): string {
  const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim()
  return sentence.length <= LONGEST_SENTENCE ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST_SENTENCE))} …`
}
