import type { Fact } from '../../domain/fact.ts'
import { factName } from '../matching/fact-names.ts'

const REGION = / (?:dong bang|mien nui|trung du|vung cao|ven bien|tay nguyen|duyen hai)(?= )/g

/** The kinds of region that folded words name: standards differ by them. */
export function regionsIn(words: string): readonly string[] {
  return (` ${words} `.match(REGION) ?? []).map(name => name.trim())
}

/** Whether a figure is of the standard of another region than a question's line names: what meets that of "miền núi" may not meet the other. */
export function isOfOtherRegion(fact: Fact, line: string): boolean {
  const [asked, told] = [regionsIn(line), regionsIn(factName(fact).words)]
  return asked.length > 0 && told.length > 0 && !told.some(name => asked.includes(name))
}
