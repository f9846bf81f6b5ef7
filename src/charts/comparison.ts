import type { ComparisonPicture } from '../domain/picture.ts'
import { bars } from './bars.ts'
import { drawCard } from './card.ts'

/** A bar for each unit, in the order given. */
export function drawComparison(picture: ComparisonPicture): string {
  const rows = picture.bars.map(({ name, own, value, label }) => ({ name, strong: own, bars: [{ kind: picture.of, value, label }] }))
  return drawCard(picture, [picture.of], bars(rows))
}
