import type { Topic } from '../domain/bulletin.ts'
import { HoiXaError } from '../domain/errors.ts'
import type { Indicator } from '../domain/indicator.ts'
import { fold } from '../vietnamese/fold.ts'
import { sectorTopic } from './compose.ts'

/**
 * The topics that staff name: a field ("y tế"), or an indicator by its id or one of its names, which concerns its field as well. Marks and capitals do
 * not matter, but nothing is guessed: a wrong topic would reach people who did not ask.
 * @throws {HoiXaError} `topic-unknown`
 */
export function namedTopics(names: readonly string[], indicators: readonly Indicator[]): readonly Topic[] {
  const found = names.flatMap(name => {
    const wanted = fold(name).trim()
    const sector = indicators.find(one => fold(one.sector) === wanted)?.sector
    if (sector !== undefined) return [sectorTopic(sector)]
    const indicator = indicators.find(
      one => one.id === name.trim() || [one.name, one.nameEn, ...one.aliases].some(other => fold(other) === wanted),
    )
    if (!indicator) throw new HoiXaError('topic-unknown', `no topic ${name}`, { details: { topic: name } })
    return [indicator.id, sectorTopic(indicator.sector)]
  })
  return [...new Set(found)]
}
