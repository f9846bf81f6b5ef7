import type { Picture } from '../domain/picture.ts'
import { drawComparison } from './comparison.ts'
import { drawTrend } from './trend.ts'

/** The picture as SVG, the same for the same picture. Text of others in it is escaped. */
export function draw(picture: Picture): string {
  switch (picture.kind) {
    case 'trend':
      return drawTrend(picture)
    case 'comparison':
      return drawComparison(picture)
  }
}
