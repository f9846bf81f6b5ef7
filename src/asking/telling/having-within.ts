import type { UnitRef } from '../../domain/unit.ts'
import type { KnownUnit } from '../../knowledge/knowledge.ts'
import { matches } from '../../vietnamese/pattern.ts'
import type { Asked } from '../choosing/asked.ts'
import { subjectsIn } from '../choosing/find-subjects.ts'
import { innerUnits } from '../choosing/inner-units.ts'
import { hasSubject } from '../understanding/conversation.ts'
import type { Reading } from '../understanding/reading.ts'
import { MOST_CHOICES } from './no-data.ts'

/** Of a province that no report tells of those in it that have the figure; none where many are told of. */
export async function havingWithin(outer: UnitRef, asked: Asked): Promise<readonly UnitRef[]> {
  const { room, query } = asked
  if (!hasSubject(query.subject)) return []
  // listed as it was and as it is
  const inner: KnownUnit[] = []
  for (const id of new Set([outer.id, ...room.units.related(outer.id)])) inner.push(...(await innerUnits(id, room)))
  if (inner.length > MOST_CHOICES) return []
  const having: UnitRef[] = []
  for (const { ref } of inner) if (subjectsIn(ref, await room.knowledge.ofUnit(ref.id), asked).length > 0) having.push(ref)
  return having
}

/** "lên Cao Bằng, huyện trồng được bao nhiêu ha": one of that type in it is meant, and not named. */
export function typeSaid({ words: { wordAt, line }, named }: Reading): string | undefined {
  const [said] = matches(/(?<= )(?:huyen|xa|phuong|thi xa|thi tran)(?= )/g, line).filter(({ index }) => !named.has(wordAt(index)))
  return said?.[0]
}
