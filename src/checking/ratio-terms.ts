import type { Fact } from '../domain/fact.ts'
import { singleSpaced } from '../vietnamese/spaces.ts'
import type { Finding, Remark } from './finding.ts'
import type { Figure } from './interval.ts'
import { isExact } from './printed.ts'
import { amountWords, nameOf, printedWords } from './wording.ts'

/** An amount that stands for itself. */
export function isLevel(text: string, fact: Fact): fact is Figure {
  return fact.role === 'level' && isExact(text, fact)
}

/** Whether the first may be divided by the second. */
export function comparable(a: Figure, b: Figure): boolean {
  return a.quantity.measure === b.quantity.measure && b.quantity.value !== 0
}

/** A remark on a printed ratio and the one or two figures, `terms`, that give another. */
export function remarkOn(remark: Remark, text: string, terms: readonly Figure[], ratio: Figure, computed: number): Finding {
  const facts = [...terms, ratio]
  return {
    rule: 'ratio',
    remark,
    values: {
      name: nameOf(ratio),
      terms: terms.map(term => printedWords(text, term)).join(' / '),
      first: printedWords(text, terms[0]!),
      last: printedWords(text, terms.at(-1)!),
      computed: amountWords(Math.abs(computed), ratio.quantity.measure, 2),
      printed: withVerb(text, ratio),
    },
    spans: facts.map(fact => fact.span).sort((x, y) => x.start - y.start),
    sentences: [ratio.sentence],
    facts: facts.map(fact => fact.id),
  }
}

/** The printed ratio with the verb that makes a change of it: "tăng 30%". */
function withVerb(text: string, ratio: Figure): string {
  const verb =
    ratio.role === 'change' ? /(?:tăng|giảm|vượt)(?:\s+\p{L}+){0,2}\s*$/iu.exec(text.slice(0, ratio.span.start).slice(-24)) : null
  return singleSpaced(`${verb?.[0] ?? ''}${printedWords(text, ratio)}`)
}
