import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { BY_GRADE, CONTEXT_MENDS } from './context-mends.ts'
import { NO_INDICATOR } from './nameless.ts'
import { BEFALLEN } from './nearby-name.ts'
import { type Mend, PART_MENDS } from './part-mends.ts'
import { GRADE } from './printed-measure.ts'
import { LESS } from './settle-role.ts'

const SECTOR = latin(/(?<!\p{L})(?:công nghiệp|nông nghiệp|dịch vụ|thương mại|chăn nuôi|trồng trọt|du lịch|dư nợ|xây dựng|ttcn)(?!\p{L})/u)
const GROWTH = guarded(
  latin(/^(?:(?:nền )?kinh tế (?:tiếp tục )?)?(?:duy trì mức )?(?:tốc độ )?tăng trưởng(?<mean> bình quân)?(?: hội nghị .*)?$/iu),
)
const FILES = latin(/^(?<head>tỷ lệ )?(?<how>(?:(?:được )?(?:giải quyết|trả)(?: kết quả)? )?(?:(?:đúng|trước|và|sớm) )+(?:hạn|hẹn))$/iu)

const STOPPED = guarded(
  latin(/(?<!\p{L})(?:(?:tạm )?(?:dừng|ngừng|ngưng) (?:hoạt động|sản xuất|kinh doanh)|giải thể|phá sản|đóng cửa)(?!\p{L})/u),
)
const WIDE = latin(/(?<!\p{L})(?:xã|phường|thị trấn|huyện|địa bàn|đặc khu)(?: mới)?(?: \p{L}+){0,3} rộng *$/u)
const FOUND_OUT = guarded(latin(/^\p{L}.{0,60} cho thấy \p{L}/u))
const REMOVED = guarded(latin(/^(?:\p{L}+ ){0,3}xóa (?:căn|ngôi|cái) nhà/iu))

/** "1.874 con lợn ở 9 xóm phải tiêu hủy": what befell them, told after where they were. */
const BEFELL_THERE = latin(
  /^(?: (?:con|của|ở|tại|thuộc|trong|trên)|(?:,? \p{L}+){1,5} (?:của|ở|tại|thuộc|trong|trên)) (?:\d[\d./]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|nhiều|một số)(?: \p{L}+){1,3}? (?<verb>(?:đã |phải |buộc |bị )*(?:tiêu hủy|chết|cuốn trôi|mắc bệnh|nhiễm bệnh|mắc|nhiễm|chôn lấp|thiệt hại|mất))(?!\p{L})/u,
)

const IN_THEM = latin(/ (?:của|ở|tại|thuộc|trong|trên) $/u)
const BEFELL = latin(/ (?:(?:đã|phải|buộc|bị) )*(?:tiêu hủy|chết|cuốn trôi|mắc|nhiễm|chôn lấp|thiệt hại)(?!\p{L}).*$/u)

const NOT_REACHED = latin(
  /chỉ tiêu (?:không|chưa) (?:đạt|hoàn thành)(?: kế hoạch| nghị quyết)? (?:là|gồm|gồm có):? (?<name>[^,;.:()\d]{6,70})(?:, (?:mới|chỉ)| \()(?: ?(?:mới|chỉ|đạt|bằng))* *$/u,
)
const UNREACHED = guarded(latin(/^chỉ tiêu(?: (?!không|chưa)\p{L}+){0,4} (?:không|chưa) (?:đạt|hoàn thành)$/iu))
const NOT_REACHED_NOW = guarded(/^chỉ tiêu (?:không|chưa) đạt$/iu)
const NOT_DONE = guarded(/^chỉ tiêu (?:không|chưa)$/iu)
const BUT_SOME = guarded(/^(?:(?:đạt|vượt|và|hoàn thành) )+(?<name>chỉ tiêu (?:không|chưa) đạt)$/iu)
const FIRST_UNREACHED = latin(
  /chỉ tiêu(?: (?!không|chưa)\p{L}+){0,4} (?:không|chưa) (?:đạt|hoàn thành)(?: kế hoạch| nghị quyết| đề ra)?,? ?(?:(?:bao )?gồm|là|như|đó là)?:? (?<name>(?!mới|chỉ)[^,;.:()\d]{3,70}?)(?: \()?(?: ?(?:mới|chỉ|còn|đạt|ước|bằng|là|được|tỷ lệ))* *$/u,
)
/** "thu ngân sách mới [91,5%] dự toán" */
const ONLY_SO_MUCH = guarded(/^(?<name>(?:tổng )?(?:thu|chi) ngân sách.*) (?:mới|chỉ)$/iu)
const HANDED_DOWN = latin(/^chỉ tiêu (?:\p{L}+ ){0,6}(?:giao|đề ra|đặt ra|xây dựng)(?!\p{L})/iu)
const OF_A_NEW_PLACE = latin(/^diện tích .* (?:thành lập|sáp nhập|hợp nhất|sắp xếp|chia tách)(?!\p{L})/iu)
const SPOKEN_FOR = guarded(
  latin(
    / (?:đại diện|thay mặt) cho (?:(?:toàn thể|toàn bộ|hơn|trên|gần) )*(?<name>(?:đảng viên|hội viên|đoàn viên|cử tri)(?: [^,;.]*)?)$/iu,
  ),
)
const EACH_EARNS = guarded(
  latin(
    /^(?:(?:là|bà con|nhân dân|người dân|tính ra|bình quân) )*(?:(?:mỗi|một) (?:người(?: dân)?|nhân khẩu|khẩu) (?:có )?(?:mức )?thu nhập(?: bình quân)?|(?:mức )?thu nhập(?: bình quân)? (?:mỗi|một) (?:người(?: dân)?|nhân khẩu|khẩu))$/iu,
  ),
)
const BY_STANDARD = latin(/^(?:theo )?chuẩn (?:nghèo )?(?:(?:mới )?đa chiều|cũ|mới|của tỉnh|quốc gia|(?:20\d\d) ?- ?(?:20\d\d))$/iu)
/** "3 xã dưới 10 tiêu chí": not how many communes there are. */
const RANKED = guarded(
  latin(/^(?:xã|phường|thôn|bản|ấp|xóm|buôn|khóm|khu phố|tổ dân phố|hộ|trường) (?:\p{L}+ ){0,2}(?:dưới|trên|từ|không quá) \d/iu),
)

const TAKEN_IN = latin(
  /(?<!\p{L})(?:xã|phường|thị trấn|huyện|địa phương|đơn vị) (?:đã |ước )*thu(?: được)?(?: (?:trên|hơn|gần|khoảng))* *$/u,
)
const OF_ESTIMATES = latin(/^[^;.,\d]{0,12}[,(] ?(?:mới |ước |chỉ )?(?:đạt|bằng) [\d,]+ ?% (?:so với )?dự toán(?!\p{L})/u)
const RAISED = guarded(latin(/^\d+ năm (?:qua,? )?(?:(?:đã|toàn|cả|xã|phường|thị trấn|huyện) )*huy động(?: được)?$/iu))
const NOTED = /^(?:chỉ tiêu|tiêu chí|mục tiêu|nhiệm vụ)$/
const MISSED = latin(/^(?: (?!đạt|vượt|hoàn thành|có|được|thực)\p{L}+){1,5}? (?<missed>(?:không|chưa) (?:đạt|hoàn thành))(?!\p{L})/u)

const AT_GOAL = guarded(/^(?:xã|thôn|ấp|bản|xóm|buôn|bon) (?:về|cán) đích$/iu)
const ADMITTED = guarded(/^kết nạp(?: mới)?(?: đồng chí)?$/iu)

const MENDS: readonly Mend[] = [
  ...PART_MENDS,
  ({ draft: { phrase, measure, role }, after }) => {
    const verb = measure === 'con' && role === 'level' && !BEFALLEN.test(phrase) ? BEFELL_THERE.exec(after)?.groups?.verb : undefined
    return verb === undefined
      ? undefined
      : { phrase: `${phrase.replace(/^(?:tổng )?đàn /iu, '')} ${verb}`, also: undefined, unlisted: true }
  },
  // and how many places they were in
  ({ draft: { phrase, measure }, previous, before }) => {
    const verb = previous?.measure === 'con' && phrase.startsWith(`${measure} `) && IN_THEM.test(before) ? BEFELL.exec(phrase) : null
    if (!verb || !previous) return undefined
    const animals = previous.phrase.replace(/^(?:tổng )?đàn /iu, '')
    return {
      phrase: `${measure} có ${animals}${BEFALLEN.test(animals) ? '' : verb[0].trimEnd()}`,
      also: undefined,
      unlisted: true,
    }
  },
  ({ draft: { phrase } }) => (RANKED.test(phrase) ? { phrase, also: undefined, unlisted: true } : undefined),
  // "3 doanh nghiệp dừng hoạt động"
  ({ draft: { phrase, unlisted } }) => (!unlisted && STOPPED.test(phrase) ? { phrase, also: undefined, unlisted: true } : undefined),
  // "sau sắp xếp, xã rộng 118 km²"
  ({ draft: { measure, role }, before }) =>
    (measure === 'km²' || measure === 'ha') && role === 'level' && before.endsWith('rộng ') && WIDE.test(before)
      ? 'diện tích tự nhiên'
      : undefined,
  // "xã về đích", of the new countryside
  ({ draft: { phrase }, after }) =>
    AT_GOAL.test(phrase) && !/^[^,;.]{0,30}(?:kế hoạch|thu|sớm|nâng cao|kiểu mẫu)/u.test(after) ? `${phrase} nông thôn mới` : undefined,
  // "khảo sát cho thấy 96% người dân hài lòng"
  ({ draft: { phrase } }) => (FOUND_OUT.test(phrase) ? phrase.replace(/^.*? cho thấy /u, '') : undefined),
  // "xóa 45 căn nhà tạm"
  ({ draft: { phrase } }) => (REMOVED.test(phrase) ? phrase.replace(/ (?:căn|ngôi|cái) nhà/u, ' nhà') : undefined),
  // "2/30 chỉ tiêu nghị quyết không đạt"
  ({ draft: { phrase, measure }, after }) => {
    if (!NOTED.test(measure) || / (?:không|chưa) /u.test(phrase)) return undefined
    const missed = MISSED.exec(after)?.groups?.missed
    return missed && `${measure} ${missed}`
  },
  // "Sáu tháng, xã thu được 2,4 tỷ đồng, đạt 63% dự toán"
  ({ draft: { phrase, measure }, before, after }) =>
    measure === 'đồng' && (phrase === NO_INDICATOR || /^thu$/iu.test(phrase)) && TAKEN_IN.test(before) && OF_ESTIMATES.test(after)
      ? 'thu ngân sách'
      : undefined,
  // "trong 5 năm xã huy động 86,7 tỷ đồng"
  ({ draft: { phrase, measure } }) => (measure === 'đồng' && RAISED.test(phrase) ? 'huy động vốn' : undefined),
  // "thu ngân sách bằng 118% kế hoạch, nếu không tính tiền sử dụng đất thì chỉ đạt 96,3%"
  ({ flat, start, from, draft: { role }, previous }) => {
    const less = previous && (role === 'level' || role === previous.role) ? LESS.exec(flat, start, from)?.groups : undefined
    if (!previous || !less) return undefined
    return {
      phrase: `${previous.phrase} ${less.but!.includes('trừ') ? 'trừ' : 'không tính'} ${less.what}`,
      also: undefined,
      unlisted: true,
    }
  },
  // "đạt và vượt 18/22 chỉ tiêu, 4 chỉ tiêu không đạt"
  ({ draft: { phrase } }) => BUT_SOME.exec(phrase)?.groups?.name,
  // "1 chỉ tiêu không đạt là giải ngân vốn, mới đạt 87,6%"
  ({ draft: { phrase, measure }, before }) =>
    measure.startsWith('%') && (NOT_REACHED_NOW.test(phrase) || /[(] *(?:mới |chỉ |đạt )*$/u.test(before))
      ? NOT_REACHED.exec(before)?.groups?.name
      : undefined,
  // "03 chỉ tiêu chưa đạt gồm: BHYT toàn dân mới 87,2%"
  ({ draft: { phrase, measure, inherited }, before }) =>
    inherited && measure.startsWith('%') && UNREACHED.test(phrase) ? FIRST_UNREACHED.exec(before)?.groups?.name : undefined,
  ({ draft: { phrase, measure } }) => (measure.startsWith('%') ? ONLY_SO_MUCH.exec(phrase)?.groups?.name : undefined),
  // "không hoàn thành 2 chỉ tiêu"
  ({ draft: { phrase } }) => (NOT_DONE.test(phrase) ? `${phrase} hoàn thành` : undefined),
  // "trong 21 chỉ tiêu được giao": not how many were reached
  ({ draft: { phrase, measure, role, unlisted } }) =>
    measure === 'chỉ tiêu' && role === 'level' && !unlisted && HANDED_DOWN.test(phrase)
      ? { phrase, also: undefined, unlisted: true }
      : undefined,
  // "phường được thành lập trên cơ sở sáp nhập …, diện tích 18,6 km2"
  ({ draft: { phrase, measure } }) => (measure === 'km²' && OF_A_NEW_PLACE.test(phrase) ? 'diện tích tự nhiên' : undefined),
  // "118 đại biểu đại diện cho 312 đảng viên của 11 chi bộ"
  ({ draft: { phrase } }) => SPOKEN_FOR.exec(phrase)?.groups?.name,
  // "mỗi người dân có thu nhập 21,7 triệu đồng"
  ({ draft: { phrase, measure } }) =>
    (measure === 'đồng' || measure === 'đồng/năm') && EACH_EARNS.test(phrase)
      ? { phrase, also: 'thu nhập bình quân đầu người', unlisted: false }
      : undefined,
  // "hộ nghèo 5,2%; theo chuẩn đa chiều 11,05%"
  ({ draft: { phrase, measure }, previous }) =>
    measure === '%' && previous?.measure === '%' && /hộ nghèo/iu.test(previous.phrase) && BY_STANDARD.test(phrase)
      ? { phrase: `tỷ lệ hộ nghèo ${phrase.replace(/^(?:theo )?/iu, 'theo ')}`, also: undefined, unlisted: !/đa chiều$/iu.test(phrase) }
      : undefined,
  // "đón 285.000 lượt khách, doanh thu 92 tỷ đồng"
  ({ draft: { phrase, measure } }) =>
    measure.startsWith('đồng')
      ? /^(?<head>(?:tổng )?doanh thu) (?:đón )?(?:lượt$|(?:lượt )?(?:du )?khách)(?: (?:tắm biển|tham quan|du lịch|lưu trú|đến [^\d]{2,24}))?$/iu
          .exec(phrase)
          ?.groups?.head?.concat(' du lịch')
      : undefined,
  ({ draft: { phrase, measure, role } }) =>
    measure === 'con' && role === 'level' && /^(?:dê|gà|vịt|ngan|ngựa)$/iu.test(phrase) ? `đàn ${phrase.toLowerCase()}` : undefined,
  // "Ngân sách: Thu trên địa bàn 215 triệu đồng"
  ({ draft: { phrase, measure }, before }) =>
    measure.startsWith('đồng') &&
    /^(?:tổng )?(?:thu|chi)(?: trên địa bàn| tại xã)?$/iu.test(phrase) &&
    (/ngân sách(?: (?:xã|nhà nước|địa phương))?:/u.test(before) || (/^tổng /iu.test(phrase) && before.includes('tổng thu ngân sách')))
      ? phrase.replace(/^(?:tổng )?(?:thu|chi)/iu, '$& ngân sách')
      : undefined,
  ...CONTEXT_MENDS,
  ({ draft: { phrase, measure }, before }) => {
    const found = measure.startsWith('%') ? GROWTH.exec(phrase)?.groups : undefined
    if (measure === '%' && /^(?:với )?tốc độ$/iu.test(phrase) && /kinh tế[^;.]*tăng trưởng/iu.test(before) && !SECTOR.test(before))
      return { phrase: 'tốc độ tăng trưởng kinh tế', also: undefined, unlisted: undefined }
    if (!found || SECTOR.test(before)) return undefined
    const also = `tăng trưởng kinh tế${found.mean ?? ''}`
    return { phrase: /kinh tế/iu.test(phrase) ? phrase : also, also }
  },
  // "tiếp nhận 3.120 hồ sơ, giải quyết đúng hẹn 98%"
  ({ draft: { phrase, measure }, previous }) => {
    const found = measure.startsWith('%') && previous?.measure === 'hồ sơ' ? FILES.exec(phrase)?.groups : undefined
    return found && { phrase: `${found.head ?? ''}hồ sơ ${found.how}`, also: 'hồ sơ giải quyết đúng hạn' }
  },
  // "hoàn thành tốt nhiệm vụ 80 đồng chí, hoàn thành 12 đồng chí"
  ({ draft: { phrase, measure, inherited }, previous, before }) => {
    if (!previous || !/hoàn thành/u.test(previous.phrase) || (!BY_GRADE.test(phrase) && !inherited)) return undefined
    const isAlike = previous.measure === measure || (measure === 'đồng chí' && before.includes('đảng viên'))
    const grade = isAlike ? GRADE.exec(before)?.groups?.grade : undefined
    return grade && `${measure === 'đồng chí' ? 'đảng viên' : measure} ${grade} nhiệm vụ`
  },
  // "kết nạp 20 đồng chí", "kết nạp đạt 100% chỉ tiêu đảng viên mới"
  ({ draft: { phrase }, before, after }) =>
    ADMITTED.test(phrase) &&
    (/đồng chí$/u.test(phrase) ? !/(?:đoàn viên|hội viên|đoàn thanh niên)/u.test(before + after) : /đảng viên/u.test(after))
      ? 'kết nạp đảng viên'
      : undefined,
]

/** The draft without words of its sentence that are no part of a name, and with those that its name cannot do without. */
export function mendName(flat: string, sentence: Span, draft: Draft, previous: Draft | undefined): Draft {
  const { from, until } = draft.figure
  const start = Math.max(sentence.start, from - 160)
  const mending = {
    flat,
    start,
    from,
    draft,
    previous,
    before: flat.slice(start, from),
    after: flat.slice(until, Math.min(sentence.end, until + 48)),
  }
  for (const mend of MENDS) {
    const found = mend(mending)
    if (found === undefined) continue
    const { phrase, also, unlisted } = typeof found === 'string' ? { phrase: found, also: undefined, unlisted: undefined } : found
    return { ...draft, phrase, object: phrase, also, unlisted: unlisted ?? draft.unlisted }
  }
  return draft
}
