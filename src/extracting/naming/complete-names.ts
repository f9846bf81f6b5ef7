import type { Span } from '../../domain/fact.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { nameOfBareCount } from './bare-count.ts'
import { withCriteria } from './criteria-name.ts'
import { withCrops } from './crop-state.ts'
import { withElidedNouns } from './elided-noun.ts'
import { withGrades } from './grades.ts'
import { mendName } from './mended-name.ts'
import { GRADE } from './printed-measure.ts'
import { ofSchoolLevel } from './school-level.ts'
import { withSeason } from './season-name.ts'

/** The drafts of a sentence, those named by their noun alone or by words that are no name with the name that the words around give them. */
export function completeNames(text: string, flat: string, sentence: Span, drafts: readonly Draft[], before: Draft | undefined): Draft[] {
  const completed: Draft[] = []
  const named = withCriteria(flat, sentence, withElidedNouns(flat, withCrops(flat, withGrades(text, flat, sentence, drafts)), before))
  for (const [i, draft] of named.entries()) {
    const previous = completed.at(-1)
    const beside = named[i - 1]
    // what it has from the figure before it was mended there
    if (
      draft.inherited &&
      previous &&
      beside &&
      beside !== previous &&
      draft.phrase === beside.phrase &&
      !isInTurn(flat, beside, draft) &&
      !isOtherGrade(flat, draft)
    )
      completed.push({ ...draft, phrase: previous.phrase, object: previous.object, also: previous.also, unlisted: previous.unlisted })
    else {
      const answered = draft.inherited && beside && draft.role === 'change' ? named.findIndex(one => one.phrase === draft.phrase) : i
      if (answered < i) {
        const { phrase, object, also, unlisted } = completed[answered]!
        completed.push({ ...draft, phrase, object, also, unlisted })
        continue
      }
      const mended = mendName(flat, sentence, nameOfBareCount(flat, draft, beside), beside)
      completed.push(ofSchoolLevel(flat, sentence, withSeason(flat, sentence, mended), named, beside))
    }
  }
  return completed
}

/** "hoàn thành tốt nhiệm vụ 15/20, hoàn thành 1/20" */
function isOtherGrade(flat: string, { figure: { from, of } }: Draft): boolean {
  return of !== undefined && GRADE.test(flat.slice(Math.max(0, from - 48), from))
}

/** "đón 9.000 lượt khách, doanh thu 3 tỷ đồng, lần lượt tăng 5% và 7%": not both of the last. */
function isInTurn(flat: string, before: Draft, draft: Draft): boolean {
  return flat.slice(before.figure.until, draft.figure.from).includes('lần lượt')
}
