import { compose, composeNotice, LONGEST_BODY } from './bulletins/compose.ts'
import { publish } from './bulletins/publish.ts'
import { amended, corrected, correctedBeside, earlierOf, withdrawn } from './bulletins/revise.ts'
import { yearBefore } from './bulletins/year-before.ts'
import type { IndicatorCatalogue } from './catalogue/indicators.ts'
import type { UnitCatalogue } from './catalogue/units.ts'
import type { Bulletin, BulletinId } from './domain/bulletin.ts'
import { HoiXaError } from './domain/errors.ts'
import type { Fact } from './domain/fact.ts'
import type { Report } from './domain/report.ts'
import type { UnitId } from './domain/unit.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { audienceOf } from './placing.ts'
import type { Clock, Outbox, SubscriptionStore } from './ports.ts'

/** What a bulletin is made from. */
export interface Drafting {
  readonly knowledge: Knowledge
  readonly units: UnitCatalogue
  readonly indicators: IndicatorCatalogue
  readonly clock: Clock
}

export interface PublishingParts extends Drafting {
  readonly subscriptions: SubscriptionStore
  readonly outbox: Outbox
}

/** What became of a report that was published. */
export interface Pushed {
  readonly bulletin: Bulletin
  /** Deliveries newly queued. */
  readonly queued: number
  /** Messages that showed a figure which has changed, and are edited now. */
  readonly correcting: number
}

/**
 * Makes a bulletin of a report that has been learnt and queues it. Where the report was published before, its bulletin is put right instead:
 * messages that showed it are edited, and nobody is sent it twice; so are bulletins of other reports that showed its figures beside theirs.
 */
export async function publishReport(report: Report, facts: readonly Fact[], parts: PublishingParts): Promise<Pushed> {
  const { outbox, clock } = parts
  const fresh = await bulletinOf(report, facts, parts)
  const all = await outbox.bulletins()
  const earlier = earlierOf(fresh, all)
  const at = clock.now()
  const restated = { report: report.id, facts, at, isSameIssue: earlier !== undefined }
  const correcting = await revise(outbox, [
    earlier && corrected(earlier, fresh, facts, at),
    ...all.filter(one => one.id !== earlier?.id).map(one => correctedBeside(one, restated)),
  ])
  const bulletin = (earlier && (await outbox.bulletin(earlier.id))) ?? fresh
  return { bulletin, queued: await publish(bulletin, parts), correcting }
}

/**
 * Puts right what was sent of a report that was taken in without being pushed: messages that showed a figure which it states otherwise now, or no more.
 * Nobody is sent anything new, and what shows no such figure stays as it is. Resolves to how many messages are edited now.
 * @param all the bulletins that there are
 */
export async function correctShown(
  report: Report,
  facts: readonly Fact[],
  parts: PublishingParts,
  all: readonly Bulletin[],
): Promise<number> {
  const { outbox, clock } = parts
  const at = clock.now()
  const own = all.some(one => one.report === report.id) ? await bulletinOf(report, facts, parts) : undefined
  const earlier = own && earlierOf(own, all)
  // the same bytes read otherwise are no correction of the report's
  const isSame = earlier?.hash === undefined ? earlier?.id === own?.id : earlier.hash === report.hash
  const restated = { report: report.id, facts, at, isSameIssue: earlier !== undefined && !isSame }
  const revised = own && earlier && !earlier.withdrawn && !isSame ? corrected(earlier, own, facts, at) : undefined
  const shown = revised?.corrections?.at(-1)?.changes.some(({ was }) => was !== undefined)
  return revise(outbox, [
    shown ? revised : undefined,
    ...all.filter(one => one.id !== earlier?.id).map(one => correctedBeside(one, restated)),
  ])
}

/** Messages that showed a figure say what staff say is right. Resolves to how many are edited now. */
export async function correctAmended(
  was: Fact,
  now: Fact,
  { outbox, knowledge }: Pick<PublishingParts, 'outbox' | 'knowledge'>,
): Promise<number> {
  return revise(
    outbox,
    (await outbox.bulletins()).map(one => amended(one, was, now, knowledge.cite)),
  )
}

/** Resolves to how many messages showed them. */
async function revise(outbox: Outbox, bulletins: readonly (Bulletin | undefined)[]): Promise<number> {
  let correcting = 0
  for (const bulletin of bulletins) {
    if (!bulletin) continue
    await outbox.revise(bulletin)
    correcting += (await outbox.count(bulletin.id)).sent
  }
  return correcting
}

/** The messages that showed a bulletin say that it holds no more, and what waits of it is not sent. Undefined where there is none. */
export async function withdrawBulletin(
  id: BulletinId,
  { outbox, clock }: Pick<PublishingParts, 'outbox' | 'clock'>,
  reason?: string,
): Promise<{ withdrawn: number; correcting: number } | undefined> {
  const bulletin = await outbox.bulletin(id)
  if (!bulletin) return undefined
  if (!bulletin.withdrawn) await outbox.revise(withdrawn(bulletin, clock.now(), reason))
  return { withdrawn: await outbox.withdraw(id), correcting: (await outbox.count(id)).sent }
}

/** What `publishReport` would send. The report must be known: its figures are cited. @throws {HoiXaError} `file-no-unit` */
export async function bulletinOf(
  report: Report,
  facts: readonly Fact[],
  { knowledge, units, indicators, clock }: Drafting,
): Promise<Bulletin> {
  const { unit } = report
  if (!unit) throw new HoiXaError('file-no-unit', `${report.id} names no unit`, { details: { file: report.id } })
  const known = new Map<UnitId, readonly Fact[]>()
  for (const fact of facts) if (!known.has(fact.unit.id)) known.set(fact.unit.id, await knowledge.ofUnit(fact.unit.id))
  const options = {
    audience: audienceOf(unit, units, knowledge),
    publishedAt: clock.now(),
    sectorOf: (indicator: string) => indicators.get(indicator)?.sector,
    figureOf: (fact: Fact) => {
      const before = yearBefore(fact, known.get(fact.unit.id) ?? [])
      return { ...knowledge.cite(fact), ...(before && { before }) }
    },
  }
  const urgent = report.kind === 'urgent'
  if (facts.length > 0) return { ...compose(report, facts, options), ...(urgent && { kind: 'urgent' }) }
  const notice = composeNotice({ unit, title: report.title, body: noticeBody(report.text, report.title), urgent }, options)
  return {
    ...notice,
    report: report.id,
    hash: report.hash,
    ...(report.date !== undefined && { date: report.date }),
    ...(report.url !== undefined && { url: report.url }),
  }
}

function noticeBody(text: string, title: string): string {
  const words = (text.startsWith(title) ? text.slice(title.length) : text).trim()
  return words.length <= LONGEST_BODY ? words : `${words.slice(0, LONGEST_BODY - 1).replace(/\s+\S*$/, '')}…`
}
