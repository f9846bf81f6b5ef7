import type { Fact } from '../../domain/fact.ts'
import { factName } from '../matching/fact-names.ts'

/** Whom reports call cultured: families, places where people live, and bodies. */
const CULTURED: readonly RegExp[] = [
  / (?:ho|gia dinh|nha(?! van hoa)) /,
  / (?:thon|ban|ap|khom|buon|lang|xom|to dan pho|tdp|khu pho|khu dan cu) /,
  / (?:co quan|truong hoc) /,
]

/** "cơ quan, trường học đạt chuẩn văn hóa" is not answered by the share of families that do. */
export function culturedAsked(line: string): readonly RegExp[] {
  return / van hoa /.test(line) ? CULTURED.filter(bodies => bodies.test(line)) : []
}

/** Whether a figure is of such bodies, and of none that were asked for. */
export function isOfOtherBodies(fact: Fact, asked: readonly RegExp[]): boolean {
  return asked.length > 0 && namesOtherBodies(factName(fact).words, asked)
}

/** The same of a name in folded words. */
export function namesOtherBodies(words: string, asked: readonly RegExp[]): boolean {
  if (asked.length === 0) return false
  const name = ` ${words} `
  return CULTURED.some(bodies => bodies.test(name)) && !asked.some(bodies => bodies.test(name))
}

const OF_ONE_TRADE = / san xuat (?:nganh )?(?:cong|nong|lam|thuy|tieu thu|thu cong|xay dung) /
const TRADES =
  / (?:cong nghiep|cn|ttcn|tieu thu cong|thu cong|nong nghiep|nong lam|lam nghiep|thuy san|ngu nghiep|xay dung|dich vu|thuong mai|lua|cay) /

/** "sản xuất tăng mấy phần trăm": of all trades, and of no single one. */
export function asksOfAllTrades(line: string): boolean {
  return / san xuat /.test(line) && !TRADES.test(line)
}

/** Whether a figure tells how much one trade grew. */
export function isGrowthOfOneTrade(fact: Fact): boolean {
  return fact.role === 'change' && OF_ONE_TRADE.test(` ${factName(fact).words} `)
}
