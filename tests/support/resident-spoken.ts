import fc from 'fast-check'
import type { Kind } from '../../src/domain/fact.ts'
import type { Base, Cell, Stated } from './resident-base.ts'
import { type Chat, called, cellOf, isOf, KIND_WORDS, one, whole } from './resident-chats.ts'

/** The year that chats are held in: "năm ngoái" is the last that results are of. */
export const THIS_YEAR = 2024

/** Plans and deeds, as people speak of them; each with what it may be told. */
const SAID: readonly (readonly [kind: Kind, said: (place: string, what: string, year: string) => string])[] = [
  ['target', (place, what, year) => `${place} ${year} phấn đấu ${what} bao nhiêu`],
  ['target', (place, what, year) => `${year} ${place} đặt ra ${what} là bao nhiêu`],
  ['target', (place, what, year) => `${what} ${place} được giao ${year} là bao nhiêu`],
  ['result', (place, what, year) => `${place} ${year} đã đạt ${what} bao nhiêu rồi`],
  ['result', (place, what, year) => `${what} ${place} ${year} làm được bao nhiêu`],
  ['result', (place, what, year) => `${year} thực tế ${what} của ${place} là bao nhiêu`],
  ['result', (place, what, year) => `${what} ${year} ở ${place} ước đạt mấy`],
]

/** "năm ngoái", "năm kia", or the year itself. */
const yearSaid = (year: number, nth: number): string =>
  nth % 2 === 0 && year === THIS_YEAR - 1 ? 'năm ngoái' : nth % 2 === 0 && year === THIS_YEAR - 2 ? 'năm kia' : `năm ${year}`

/** Kinds and years in the words of every day. */
export const spoken = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), fc.nat({ max: 999 })).map(([{ unit, thing, year }, nth]) => {
    const [kind, said] = one(SAID, nth)
    return { turns: [said(called(unit), thing.asked[0]!, yearSaid(year, nth >> 3))], may: isOf({ unit, thing, year, kind }) }
  })

/** Two things, two places each with its own, two kinds each of its year: asked at once. */
export const parts = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), cellOf(base), fc.nat({ max: 99 })).map(([cell, given, nth]): Chat => {
    const { unit, thing, year, kind } = cell
    const other =
      given.unit === unit
        ? {
            ...given,
            unit: one(
              base.units.filter(place => place !== unit),
              nth,
            ),
          }
        : given
    const [a, b, u, v] = [thing.asked[0]!, other.thing.asked[0]!, called(unit), called(other.unit)]
    const either = (first: Partial<Cell>, second: Partial<Cell>) => (told: Stated) => isOf(first)(told) || isOf(second)(told)
    const word = one(KIND_WORDS[kind], nth)
    return one<Chat>(
      [
        {
          turns: [`${a} và ${b} ${u} năm ${year} là bao nhiêu`],
          may: either({ unit, year, thing }, { unit, year, thing: other.thing }),
        },
        {
          turns: [`${word} ${a} của ${u} và ${b} của ${v} năm ${year}`],
          may: either({ unit, year, thing, kind }, { unit: other.unit, year, thing: other.thing, kind }),
        },
        {
          turns: [`kết quả ${a} năm ${year} và kế hoạch năm ${year + 1} của ${u}`],
          may: either({ unit, thing, year, kind: 'result' }, { unit, thing, year: year + 1, kind: 'target' }),
        },
        {
          turns: [`${u} năm ${year} kế hoạch ${a} bao nhiêu, thực hiện được bao nhiêu`],
          may: isOf({ unit, thing, year }),
        },
        {
          turns: [`${a} ${u} năm ${year} đạt bao nhiêu phần trăm so với kế hoạch`],
          may: isOf({ unit, thing, year }),
        },
        {
          turns: [`${word} ${a} năm ${year}: ${u}, ${v}`],
          may: either({ unit, thing, year, kind }, { unit: other.unit, thing, year, kind }),
        },
      ],
      nth,
    )
  })

/** What was said is taken back, or ruled out at once. */
export const corrected = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), cellOf(base), fc.nat({ max: 99 })).map(([cell, other, nth]): Chat => {
    const { unit, thing, year, kind } = cell
    const otherKind: Kind = kind === 'result' ? 'target' : 'result'
    const first = whole(cell, nth)
    const name = thing.asked[0]!
    return one<Chat>(
      [
        { turns: [first, `à không, năm ${other.year} cơ`], may: isOf({ unit, thing, year: other.year }) },
        { turns: [first, `nhầm, ${called(other.unit)} cơ`], may: isOf({ unit: other.unit, thing, year, kind }) },
        { turns: [first, `ý em là ${other.thing.asked[0]}`], may: isOf({ unit, thing: other.thing, year }) },
        { turns: [first, `không phải, em hỏi ${KIND_WORDS[otherKind][0]} cơ`], may: isOf({ unit, thing, kind: otherKind }) },
        { turns: [first, `không, ${called(other.unit)} năm ${other.year} ấy`], may: isOf({ unit: other.unit, thing, year: other.year }) },
        {
          turns: [`em hỏi ${KIND_WORDS[kind][0]} chứ không phải ${KIND_WORDS[otherKind][0]} ${name} ${called(unit)} năm ${year}`],
          may: isOf({ unit, thing, year, kind }),
        },
        {
          turns: [`không phải năm ${year === 2020 ? 2021 : year - 1}, năm ${year} ${name} ${called(unit)} bao nhiêu`],
          may: isOf({ unit, thing, year }),
        },
        {
          turns: [`${name} ${called(unit)} năm ${year - 1} à nhầm ${year}`],
          may: told => isOf({ unit, thing })(told) && told.year >= year - 1 && told.year <= year,
        },
      ],
      nth,
    )
  })

/** One word after another: a unit, then a year, then a kind; a name alone. */
export const piecemeal = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), cellOf(base), fc.nat({ max: 99 })).map(([cell, other, nth]): Chat => {
    const { unit, thing, year, kind } = cell
    const name = one(thing.asked, nth)
    const word = KIND_WORDS[kind][0]!
    const atOther = { unit: other.unit, thing }
    return one<Chat>(
      [
        { turns: [called(unit)], may: isOf({ unit }) },
        { turns: [name], may: isOf({ thing }) },
        { turns: [called(unit), name], may: isOf({ unit, thing }) },
        { turns: [name, called(unit)], may: isOf({ unit, thing }) },
        { turns: [name, called(unit), `${year}`], may: isOf({ unit, thing, year }) },
        { turns: [called(unit), name, `năm ${year}`, word], may: isOf({ unit, thing, kind }) },
        {
          turns: [whole(other, nth), `còn ${called(unit)}?`, `còn năm ${year}?`, `${word} thì sao`],
          may: isOf({ unit, thing: other.thing, kind }),
        },
        {
          turns: [whole(cell, nth), `${called(other.unit)}`, `năm ${other.year}`],
          may: isOf({ ...atOther, year: other.year }),
        },
        { turns: [`${name} ${called(unit)}`, `năm ${year} cơ`, `thế còn ${word}`], may: isOf({ unit, thing, kind }) },
      ],
      nth,
    )
  })

/** In English, where a thing has a name in it. */
export const inEnglish = (base: Base): fc.Arbitrary<Chat> =>
  cellOf(base)
    .chain(cell => fc.tuple(fc.constant(cell), cellOf(base), fc.nat({ max: 99 })))
    .map(([cell, other, nth]): Chat => {
      const { unit, year, kind } = cell
      const thing = cell.thing.english ? cell.thing : (base.things.find(({ english }) => english) ?? cell.thing)
      const name = thing.english ?? thing.asked[0]!
      const word = kind === 'target' ? 'target' : 'actual'
      const first = `what was the ${word} ${name} of ${called(unit)} in ${year}?`
      return one<Chat>(
        [
          { turns: [first], may: isOf({ unit, thing, year, kind }) },
          { turns: [`${name} of ${called(unit)} in ${year}`], may: isOf({ unit, thing, year }) },
          { turns: [first, `what about ${other.year}?`], may: isOf({ unit, thing, year: other.year }) },
          { turns: [first, `and ${called(other.unit)}?`], may: isOf({ unit: other.unit, thing, year, kind }) },
          {
            turns: [`compare the ${name} of ${called(unit)} and ${called(other.unit)} in ${year}`],
            may: told => isOf({ thing, year })(told) && (told.unit === unit || told.unit === other.unit),
          },
          {
            turns: [`did ${called(unit)} meet its ${name} target in ${year}?`],
            may: isOf({ unit, thing, year }),
            met: { unit, thing, year, over: false },
          },
        ],
        nth,
      )
    })
