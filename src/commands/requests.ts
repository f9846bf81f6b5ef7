import { HoiXaError } from '../domain/errors.ts'
import type { ReportMeta } from '../domain/report.ts'
import type { House } from '../main.ts'
import type { Log } from '../ports.ts'
import type { ReportFile } from '../report-files.ts'
import type { Finish, Pending } from '../storage/inbox.ts'
import type { Taken } from '../take-in.ts'
import { amountWords } from './amount-words.ts'
import { doOutboxAction } from './outbox-actions.ts'

/** What is written down for whoever handed a request in. `error` is a code of `HoiXaError`, or `report-shipped`. */
export type Reply = Readonly<Record<string, unknown>>

export interface Doing {
  readonly house: House
  readonly log: Log
  readonly finish: Finish
  /** What is not begun is left for the next time. */
  readonly signal?: AbortSignal
}

/** Does what other processes handed in, in its order, files to import together. Each request stays until what it asks for is on disk. */
export async function doRequests(requests: readonly Pending[], doing: Doing): Promise<void> {
  const { finish, signal } = doing
  let at = 0
  while (at < requests.length && !signal?.aborted) {
    const end = requests.findIndex(({ command }, i) => i >= at && command !== 'import')
    const imports = requests.slice(at, end === -1 ? requests.length : end)
    at += imports.length
    if (imports.length > 0) await importAll(imports, doing)
    else {
      const request = requests[at++]!
      await finish(request.id, await doOne(request, doing).catch((error: unknown) => refusal(error, request, doing.log)))
    }
  }
}

async function importAll(requests: readonly Pending[], { house, log, finish, signal }: Doing): Promise<void> {
  let done = 0
  for await (const taken of house.import(requests.map(request => ({ name: request.name, load: async () => fileOf(request) })))) {
    const replies = taken.map((one, i): [Pending, Reply] => {
      const request = requests[done + i]!
      if ('error' in one) return [request, refusal(one.error, request, log)]
      const reply = importReply(one, house)
      log.info('imported', { report: reply.report, facts: reply.facts })
      return [request, reply]
    })
    await Promise.all(replies.map(([{ id }, reply]) => finish(id, reply)))
    done += taken.length
    if (signal?.aborted) return
  }
}

/** What is told of a file that was taken in; `toReview` counts the figures that a person should look at. */
export function importReply({ read: { report, facts }, unchanged, correcting }: Exclude<Taken, { error: unknown }>, house: House): Reply {
  return {
    report: report.id,
    ...(report.unit && house.placeOf(report.unit)),
    facts: facts.length,
    toReview: facts.filter(fact => fact.review.length > 0).length,
    ...(unchanged ? { unchanged } : {}),
    ...(correcting !== undefined && { correcting }),
  }
}

/** @throws {HoiXaError} what is then told to whoever asked */
async function doOne(request: Pending, { house, log }: Doing): Promise<Reply> {
  switch (request.command) {
    case 'publish': {
      const published = await house.publish(fileOf(request))
      log.info('published', { ...published })
      return { ...published }
    }
    case 'forget': {
      const forgotten = await house.forget(request.name)
      if (forgotten === 'shipped') return { error: 'report-shipped', details: { report: request.name } }
      log.info('forgotten', { ...forgotten })
      return { ...forgotten }
    }
    case 'withdraw': {
      const withdrawn = await house.withdraw(request.name)
      log.info('withdrawn', { ...withdrawn })
      return { ...withdrawn }
    }
    case 'correct': {
      const { value, why } = request.meta as { value: string; why: string } // as `correctFact` wrote it
      const { fact, report, was, now, correcting } = await house.correct(request.name, value, why)
      log.info('corrected', { fact, report, correcting })
      const { unit, indicator, kind, period } = now
      return {
        fact,
        report,
        unit: unit.name,
        indicator: indicator.name,
        kind,
        period: period.label,
        was: amountWords(was),
        now: amountWords(now),
        value: now.quantity?.value,
        why,
        correcting,
      }
    }
    case 'cancel':
    case 'resume':
    case 'retry': {
      const done = await doOutboxAction(request.command, request.name, house.storage.outbox)
      log.info(request.command, { ...done })
      return done
    }
    default:
      throw new HoiXaError('internal', `nothing that can be handed in: ${request.command}`)
  }
}

function fileOf({ name, bytes, meta, rivals }: Pending): ReportFile {
  // each field of the side file is checked by the reader
  return { name, bytes, ...(meta !== null && typeof meta === 'object' ? { meta: meta as ReportMeta } : {}), ...(rivals ? { rivals } : {}) }
}

function refusal(error: unknown, { command, name }: Pending, log: Log): Reply {
  if (error instanceof HoiXaError && error.code !== 'internal') return { error: error.code, details: error.details }
  log.error('request failed', { command, file: name, error })
  return { error: 'internal', details: {} }
}
