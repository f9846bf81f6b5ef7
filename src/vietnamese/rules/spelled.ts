import { COUNTABLE } from '../lexicon.ts'
import { readSpelled, SPELLED_NUMBER, SPELLED_WORDS } from '../numerals.ts'
import { latin, oneOf, WORD_END, WORD_START } from '../pattern.ts'
import type { WordRule } from '../rule.ts'
import type { Amount } from './amount.ts'
import { MEASURE, readMeasure } from './measure.ts'

// một trăm linh năm hộ  |  hai triệu rưỡi đồng
// not: một năm  |  năm 2020
export const spelled: WordRule<Amount> = {
  name: '<number in words> <measure>',
  starts: SPELLED_WORDS,
  pattern: latin(`(?=[kmhbtnsclr])${WORD_START}(?<number>${SPELLED_NUMBER}) +(?<measure>${MEASURE})`, 'uy'),
  read({ number, measure }) {
    const value = readSpelled(number!)
    return value === undefined ? undefined : { value, measure: readMeasure(measure), scaled: false }
  },
}

// vượt năm phần trăm dự toán
// not: năm 2020 | năm điểm
export const spelledPercent: WordRule<Amount> = {
  name: '<1 to 9 in words> phần trăm',
  starts: ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  pattern: latin(`(?=[hbnmstc])${WORD_START}(?<number>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) +phần +trăm${WORD_END}`, 'uy'),
  read: ({ number }) => ({ value: PERCENT[number!]!, measure: '%', scaled: false }),
}

// tăng gấp đôi so với năm 2015 | gấp rưỡi cùng kỳ
// not: gấp đôi bông lúa
/** "Twice as much" is a ratio to what follows. */
export const spelledTimes: WordRule<Amount> = {
  name: 'gấp (đôi|rưỡi)',
  starts: ['đôi', 'rưỡi'],
  pattern: latin(
    `(?=[đr])${WORD_START}(?<=gấp )(?<times>đôi|rưỡi)${WORD_END}(?= *(?:[,.;)]|$|so(?!\\p{L})|năm|cùng|đầu|mức|nhiệm kỳ|giai đoạn|kế hoạch))`,
    'uy',
  ),
  read: ({ times }) => ({ value: times === 'đôi' ? 2 : 1.5, measure: 'lần', scaled: false }),
}

const FEW: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 }
/** These mean a year or any one before other nouns. */
const PERCENT: Readonly<Record<string, number>> = { ...FEW, một: 1, năm: 5 }
/** Nouns that a small number spelled out more often speaks of than counts. */
const VAGUE = new Set(
  (
    'em, cháu, chị, chị em, con, đơn, đường, giải, cấp, đợt, cuộc, buổi, phiên, vụ, ca, nhóm, ban, hội, quỹ, điểm, khu, cụm, vị trí, khu vực, đơn vị, cơ quan, kế hoạch, chương trình, nhiệm vụ, ' +
    'giải pháp, nội dung, chỉ tiêu, tiêu chí, nghị quyết, chỉ thị, quyết định, văn bản, thông báo, báo cáo, tờ trình, tin, bài, ý kiến, kiến nghị, đề án, hạng mục, danh hiệu, nghề, cặp, đôi, ' +
    'phương án, chuyên đề, thị trường, mặt hàng, đồng chí, lần kiểm tra, bộ, chiếc, cái, cây, bức, tấm, tổ, giấy, thủ tục, khẩu, lượt, dịch vụ, người dân, gia đình, cá nhân, tập thể, đại biểu, máy, giống, bầu, thẻ, sổ, phòng, xóm'
  ).split(', '),
)
const CONCRETE = oneOf(COUNTABLE.filter(noun => !VAGUE.has(noun)))

/** "cả hai xã", "thứ ba", "một trong hai xã": known ones, or an order. */
const OF_MORE = /(?:cả|thứ|ngã|trong|giữa|của|các|những|tại|một|mấy|hơn|và|hay|hoặc|-) ?$/u

/** "hai xã nên chia sẻ …" speaks of known ones; "hai xã đạt chuẩn" counts. */
const PLACES = new Set(['xã', 'phường', 'huyện', 'thị trấn', 'thôn', 'bản', 'làng', 'ấp'])
const REACHED =
  /^ +(?:đã |được |mới )*(?:đạt|được|hoàn thành|nông thôn|ntm|về đích|công nhận|thoát|đặc biệt|văn hóa|điểm|kiểu mẫu|biên giới|chưa|còn)/u

/** "hai huyện biên giới Tân Hà và Bến Lũy" */
const OF_SORT = /^ (?:biên giới|đặc biệt khó khăn|điểm|kiểu mẫu|vùng cao)(?: là| gồm)? \p{Lu}/u

// hai mô hình kinh tế | ba khu dân cư kiểu mẫu | bốn nhà văn hóa
// not: hai năm | hai xã Thanh Sơn và Đồn Đạc | cả hai xã | thứ ba | một trong hai xã | hai vụ lúa
export const spelledFew: WordRule<Amount> = {
  name: '<2 to 10 in words> <noun>',
  starts: Object.keys(FEW),
  pattern: latin(`(?=[hbstcm])${WORD_START}(?<number>${Object.keys(FEW).join('|')}) +(?<measure>${CONCRETE})${WORD_END}`, 'uy'),
  read({ number, measure }, { text, flat, start, end }) {
    if (OF_MORE.test(flat.slice(Math.max(0, start - 8), start))) return undefined
    if (
      /^ *(?:\p{Lu}|này|đó|trên|nói trên|kia|:)/u.test(text.slice(end, end + 10)) ||
      /^ *(?:năm|tháng|lần)(?!\p{L})/u.test(flat.slice(end, end + 8))
    )
      return undefined
    if (PLACES.has(measure!) && (!REACHED.test(flat.slice(end, end + 24)) || OF_SORT.test(text.slice(end, end + 40)))) return undefined
    return { value: FEW[number!]!, measure: readMeasure(measure), scaled: false }
  },
}
