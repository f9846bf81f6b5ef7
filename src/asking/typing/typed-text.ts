import { fold } from '../../vietnamese/fold.ts'
import { withStarsCounted } from '../../vietnamese/grades.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { hasSyllableShape } from '../../vietnamese/typing.ts'
import { withoutCourtesies } from './courtesies.ts'
import { withFieldsSpelt } from './field-forms.ts'
import { withoutRegional } from './regional.ts'
import { withNumerals } from './spelled-figures.ts'
import { withYearsApart } from './typed-years.ts'

/** Splits "xãDương" and keeps "TNBQ", "OCOP". */
const splitGlued = (text: string): string => withYearsApart(text.replace(GLUED_WORDS, ' ').replace(GLUED_QUARTER, ' '))
/** "quý IIInăm 2022" */
const GLUED_QUARTER = latin(/(?<=(?<!\p{L})qu[yýỳ] ?(?:i{1,3}|iv))(?=n[aă]m(?!\p{L}))/giu)
const GLUED_WORDS = latin(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu)

/** Signs that other keyboards and programs put in place of the plain ones: full-width letters and digits, Icelandic ð, hyphens and minus signs. */
const withPlainSigns = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00f0\u0256]/g, 'đ')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u2010-\u2012\u2212]/g, '-')

/** Questions are short; what comes after this many characters is courtesy or an attack. */
const LONGEST_READ = 1_000
/** Tags and entities pasted with the words. */
const withoutMarkup = (text: string): string => text.replace(/<[^<>]{0,200}>/g, ' ').replace(/&(?:#\d+|[a-z]+);/gi, ' ')

/** "nghèoooo" → "nghèo"; "quý III" is a number. */
const withoutDrawl = (text: string): string => text.replace(DRAWN, (run, letter: string | undefined) => letter ?? run)
const DRAWN = latin(/(?<!\p{L})(?:iii|III)(?!\p{L})|(\p{L})\1{2,}/gu)

/**
 * "mớii" → "mới": the last letter of a word typed with marks, hit twice; so is the first ("xxã"), but "dd" is "đ". Of a word without marks only
 * a consonant that no keystroke of a tone doubles: "tinn".
 */
const withoutTwice = (text: string): string =>
  text.replace(LONGER, word =>
    /[^a-zđ]/i.test(word)
      ? word.replace(LAST_TWICE, '$1').replace(/([bcghklmnpqrstvx])\1|([^a-zđ])\2/gi, '$1$2')
      : word.replace(/(?<=[aeiouy])([cghmnpt])\1$/i, '$1'),
  )

const LAST_TWICE = latin(/(\p{L})\1$/u)
const LONGER = latin(/[\p{L}\p{M}]{3,}/gu)

/** "KP" of money, not of a khu phố: "KP hỗ trợ …", "tổng KP". */
const SUMS_SHORT = latin(
  /(?<![\p{L}\d])kp(?= +(?:hỗ|ho|cho|mua|xây|xay|đầu|dau|thực|thuc|hoạt|hoat|khen|đào|dao|làm|lam|chi|bn|bao)(?!\p{L}))/giu,
)

/** "héc-ta", "hec ta", "hét ta", "một héc" */
const HECTARES = latin(/(?<!\p{L})h[ée](?:[ct] ?-? ?tar?|c)(?!\p{L})/giu)

/** "…, kèm tỷ lệ": the one and the other; "kém" without its mark is another word. */
const WITH = latin(/(?<!\p{L})(?:kèm(?: theo| với)?|kem theo)(?= \p{L})/giu)

/** "chênh mấy điểm phần trăm": of two shares, and no points of anything. */
const POINTS = latin(/(?<!\p{L})(?:điểm|diem)(?= (?:phần trăm|phan tram|%))/giu)

/** "tiêu chí/xã", "HTX mới/xã Vĩnh Khê": so many in each. */
const PER_COMMUNE = latin(/(?<=\p{Ll})(?<!(?:phường|phuong|trấn|tran|huyện|huyen|thôn|thon|cấp|cap)) ?\/ ?(?:xã|xa)(?!\p{L})/giu)

/** "được công nhận danh hiệu gì": what was reached, and no title that is named. */
const WHICH_TITLE = latin(
  /(?<!\p{L})(?:(?:được|duoc|đã|da|công nhận|cong nhan|tặng|tang|phong|trao|đạt|dat|nhận|nhan|là|la) )+(?:danh hiệu|danh hieu)(?= (?:gì|gi|nào|nao)(?!\p{L}))/giu,
)
const withWhatReached = (text: string): string =>
  text.replace(WHICH_TITLE, said => (said === fold(said) ? 'dat tieu chuan' : 'đạt tiêu chuẩn'))

/** "hộ nghèo h còn bn": now, and no huyện. */
const NOW_SHORT = latin(/(?<![\p{L}\d]|\d )h(?= (?:còn|con|là|bn|bao|mấy|đang|dang|thì|đạt|được|dc)(?!\p{L}))/gu)

/** "cuối NK 2015-2020": a term, where it is no number of people. */
const TERM_SHORT = latin(/(?<![\p{L}\d])nk(?= *(?:19|20)\d\d)|(?<=(?:cuối|cuoi|đầu|dau|trong|cả|hết|nửa) )nk(?![\p{L}\d])/giu)

/** "mấy triệu đô": dollars. */
const DOLLARS_SHORT = latin(
  /(?<=(?<!\p{L})(?:bao nhiêu|mấy|bn|chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ|tr) )đô(?! la| thị|\p{L})|(?<=(?<!\p{L})(?:trieu|ty|nghin|ngan) )do(?! la| thi|\p{L})/giu,
)

/** "TH 2020 so với MT 2021": a target of a year, where no environment was named before it. */
const TARGET_SHORT = latin(
  /(?<=(?:^|[,:;(/]|(?<!\p{L})(?:so với|so voi|so|với|voi|vs|và|va|hay|giữa|giua|th|kq|theo|đặt|dat)) *)mt(?= *(?:(?:năm|nam|n) *)?20\d\d(?!\d))/giu,
)

/** "NTM NC", "ntmkm": the grades of new countryside, and no water or kilometres. */
const COUNTRYSIDE_SHORT = latin(/(?<=(?<!\p{L})(?:ntm|nông thôn mới) ?-? ?)(nc|km)(?![\p{L}\d])/giu)

/** "NS 2021: …": a budget, and no yield of a crop. */
const BUDGET_SHORT = latin(
  /(?<![\p{L}\d])ns(?= *(?::|(?:năm |nam )?(?:19|20)\d\d|(?:xã|xa|phường|phuong|huyện|huyen|tỉnh|thành phố|thị)(?!\p{L})))/giu,
)

/** "sự hài lòng của người dân, tổ chức": one body of people, and no two things that are asked about. */
const PEOPLE_AND_BODIES = latin(
  /(?<=(?:người dân|nguoi dan|công dân|cong dan|nhân dân|nhan dan)),(?= (?:tổ chức|to chuc|doanh nghiệp|doanh nghiep)(?!\p{L}))/giu,
)

/** "bằng mấy % CK", "so CK": the same time a year before. */
const SAME_TIME_SHORT = latin(/(?<=(?:%|(?<!\p{L})(?:phần trăm|phan tram|so|so với|so voi|vs)) ?)ck(?![\p{L}\d])/giu)

/** "lương thực tính theo đầu người": of each. */
const BY_HEAD = latin(/(?<!\p{L})(?:tính |tinh )?theo (?:từng |tung )?(?:đầu người|dau nguoi)(?!\p{L})/giu)

/** "6T/2018", "9T đầu năm 2020" */
const MONTHS_SHORT = latin(/(?<![\p{L}\d])([369])t(?: *đầu năm| *dau nam)?(?: *\/ *| +)(?=(?:19|20)\d\d)/giu)

/** "3-4 sao", "3 và 4 sao": each by its own name. */
const STARS = latin(/(?<![\d.,])(\d)\s*(?:[-–,/]|(?<=\s)(?:và|va|hay|hoặc|hoac)(?=\s))\s*(?=\d\s*sao(?!\p{L}))/giu)

const KIND = '(?:mục tiêu|muc tieu|chỉ tiêu|chi tieu|kế hoạch|ke hoach|kết quả|ket qua|thực hiện|thuc hien)'
const NOT = '(?:không|khong|ko|k|kh|hông|hong|khum|hok) ph[aả]i[r3]?'
const RULED_OUT = latin(
  `(?<![\\p{L}\\d])(?:(?:chứ|chu) )?(?:${NOT}) (?:là |la |hỏi |hoi )?${KIND}(?![\\p{L}\\d])(?! (?:không|khong|ko|k|à|a|hả|ha)(?!\\p{L}))`,
  'giu',
)
const ASKED = latin(`(?<![\\p{L}\\d])${KIND}(?![\\p{L}\\d])`, 'iu')

/** Without marks "lợn" is "lon" too: "lon, trâu, bò" are animals. */
const SLIPPED = '(?:nhầm|nham|lộn|nộn|lầm|lon(?= roi))'

/** "trung đồng mới đúng", "đàn bò mới phải chứ": that is what was meant. */
const RIGHTED = latin(
  /\s+(?:mới|moi) (?:đúng|dung|phải|phai|chuẩn|chuan)(?:[\s,]+(?:chứ|chu|nha|nhé|nhe|ạ|a|mà|chớ|á|đó|do|cơ))*[\s.!?]*$/iu,
)
const MEANT = '(?:(?:ý|y) (?:\\p{L}+ )?(?:(?:hỏi|hoi|nói|noi) )?(?:là|la)|(?:phải|phai) (?:là|la)|(?:tức|tuc) (?:là|la))'

/** Whoever asks, by age. */
const ASKER = '(?:em|e|tôi|toi|tui|mình|minh|cháu|chau|con|bác|bac|chú|chu|cô|co|ông|ong|bà|ba|anh|chị|chi|dì|di|cậu|cau|thầy|thay)'

/** "không phải, em hỏi …", "à nhầm, …": takes back what was said before, and asks behind the comma. */
const TAKEN_BACK = latin(
  `^[^\\p{L}\\d]*(?:(?:à|a|á|ấy|ay|ơ|ớ|ờ|ồ|ủa|ua|ui|dạ|da|chết|thôi)[ ,]+)?(?:${NOT}(?: (?:vậy|vay|thế|the|rồi|roi|đâu|dau|đó|do|ạ|a))?|(?:(?:em|tôi|toi|mình|minh) )?(?:hỏi |hoi )?${SLIPPED}(?: rồi| roi)?|sai (?:rồi|roi)) *[,.;:!]+ *(?:(?:${MEANT}|${ASKER} (?:(?:đang|chỉ|định|muốn|cần) )*(?:hỏi|hoi|cần|can|tìm|tim|nói|noi)(?: (?:là|la|về|ve))?) +)?(?=[\\p{L}\\d])`,
  'iu',
)
/** "sorry, I meant …", "wait, …" */
const TAKEN_BACK_IN_ENGLISH = /^\W*(?:(?:oh|nope|no|wait|sorry|oops|actually)\b[\s,.!-]*)*(?:i mean(?:t)?\b[\s,:]*|(?<=[,.!-]\s*))(?=\S)/i

/** "chỉ tiêu, à không, kết quả": the one that was a slip. */
const SLIP_OF_TONGUE = latin(
  `(?<![\\p{L}\\d])${KIND}[ ,.…-]+(?:(?:à|a|ý|ủa|ơ) (?:không|khong|quên|quen|lon|${SLIPPED})|${SLIPPED})(?: rồi| roi)?[ ,.…-]+(?:là |la )?(?=${KIND}(?![\\p{L}\\d]))`,
  'giu',
)

/** "mục tiêu chứ không phải kết quả": without what is ruled out, where another is asked for. */
function withoutRuledOut(said: string): string {
  const text = said.replace(SLIP_OF_TONGUE, '')
  const left = text.replace(RULED_OUT, ' ')
  return left !== text && ASKED.test(left) ? left : text.replace(TAKEN_BACK, '').replace(TAKEN_BACK_IN_ENGLISH, '').replace(RIGHTED, '')
}

/** "không hỏi chỉ tiêu nhé": what came of it is asked for, and no plan; and the other way round. */
const NOT_SOUGHT = latin(
  /(?<![\p{L}\d])(?:không|khong|ko|đừng|dung) (?:hỏi|hoi|cần|can|lấy|lay|tính|tinh|kể|nói|noi) (?:(?:về|ve|đến|den|tới|toi) )?(?:(?:con )?(?:số|so) |(?:mức|muc) )?(?:(mục tiêu|muc tieu|chỉ tiêu|chi tieu|kế hoạch|ke hoach)|thực hiện|thuc hien|thực tế|thuc te|kết quả|ket qua)(?![\p{L}\d])/giu,
)
const withKindSought = (text: string): string =>
  text.replace(NOT_SOUGHT, (said: string, plan: string | undefined) => {
    const sought = plan ? 'kết quả' : 'mục tiêu'
    return said === fold(said) ? fold(sought) : sought
  })

/** Where all is in capitals they say nothing. */
const withoutShouting = (text: string): string =>
  !/\p{Ll}/u.test(text) && (text.match(/\p{L}{2,}/gu) ?? []).filter(word => hasSyllableShape(fold(word))).length >= SHOUTED
    ? text.toLowerCase()
    : text
const SHOUTED = 3

/** "fố", "mớj": letters of chats in words typed with marks; "sã", "phương" before a name; "tỉ" of money. */
const withoutChatLetters = (text: string): string =>
  text
    .replace(F_FOR_PH, 'ph')
    .replace(J_FOR_I, 'i')
    .replace(S_FOR_X, 'xã')
    .replace(WARD, 'phường')
    .replace(DISTRICT, 'huyện')
    .replace(BILLION, 'tỷ')
const F_FOR_PH = latin(/(?<!\p{L})f(?=[^\x00-\x7f])/gu)
const J_FOR_I = latin(/(?<=[^\x00-\x7f])j(?!\p{L})/gu)
const S_FOR_X = latin(/(?<!\p{L})(?:sã|xả)(?= \p{Lu})/gu)
const WARD = latin(/(?<!\p{L})(?<!địa )phương(?= \p{Lu})/gu)
const DISTRICT = latin(/(?<!\p{L})huyên(?= \p{Lu})/gu)
const BILLION = latin(/(?<=(?:chục|trăm|nghìn|ngàn|mấy|nhiêu|\d) )tỉ(?!\p{L})(?! lệ)/gu)

/** "ngân sách chi tiêu hết bao nhiêu": spent, and no "chỉ tiêu" that lacks its mark. */
const withoutSpending = (text: string): string => text.replace(SPENDING, 'chi')
const SPENDING = latin(
  /(?<=ngân sách(?: đã)? )chi tiêu(?= (?:hết|bao nhiêu|mấy))|(?<!\p{L})chi tiêu(?= (?:hết (?:bao nhiêu|mấy)|ngân sách hết|(?:bao nhiêu|mấy) (?:tiền|triệu|tỷ|tỉ)))/giu,
)

/** "…, đúng hay sai?", "sai hay đúng": whether that is so. */
const TRUE_OR_FALSE = latin(/(?<!\p{L})(?:đúng(?: hay |, |\/| )sai|sai(?: hay |, |\/| )đúng)(?!\p{L})/giu)
const TRUE_OR_FALSE_BARE = /(?<![a-z])(?:dung(?: hay |, |\/| )sai|sai(?: hay |, |\/| )dung)(?![a-z])/gi

/** "mấy trg mấy lớp": schools */
const SCHOOL_SHORT = latin(/(?<=(?<!\p{L})(?:bao nhiêu|bao nhieu|mấy|may|bn|số|so) )trg(?!\p{L})/giu)
/** "6 thg đầu năm" */
const MONTH_SHORT = latin(/(?<=\d\s?)thg(?!\p{L})/giu)
/** "Δ hộ nghèo": by how much it changed. */
const DELTA = /[Δ∆]\s*/g
/** "kể cả chỉ tiêu": neither kind is left out. */
const KINDS_TOO = latin(
  /[\s,(]+(?:(?:kể|ke|tính|tinh|gồm|gom|lấy|lay) (?:luôn |luon )?(?:cả|ca)|(?:cả|ca) (?:kết quả|ket qua|thực hiện|thuc hien) (?:lẫn|lan)) (?:những |các |nhung |cac )?(?:chỉ tiêu|chi tieu|mục tiêu|muc tieu|kế hoạch|ke hoach)(?! \p{L})/giu,
)

/** "…, tôi chỉ cần phần chở khách", "…, chỉ lấy hàng hóa": that part of what was named before. */
const JUST_PART = latin(
  /(?<=[,;.:(]\s*)(?:(?:tôi|toi|em|mình|minh|cháu|anh|chị|bác|cô) )?(?:chỉ (?:cần|lấy|hỏi|tính|xem|muốn biết|quan tâm)|chi (?:lay|tinh|can(?= (?:phan|so|lay|biet|khoan)(?!\p{L}))|hoi(?= (?:rieng|phan|ve)(?!\p{L}))))(?: (?:đến|den|tới|toi|về|ve|lấy|lay|hỏi|hoi|biết|biet|riêng|rieng|phần|phan|khoản|khoan|mảng))* (?=\p{L})/giu,
)

/** "tỷ lệ hộ cận nghèo năm 2019 là bao nhiêu, mấy hộ": the number of the same households, too. */
const NUMBER_TOO = latin(
  /(?<!\p{L})(tỷ lệ|tỉ lệ|ty le|ti le) ((?:hộ|ho) (?:(?:cận|can) )?(?:nghèo|ngheo))((?: (?!là |la |còn |con )[^\s.?!,]+){0,12}?)(?: (?:là|la|còn|con|chiếm|chiem))? (?:bao nhiêu|bao nhieu|mấy|may|bn)(?: phần trăm| phan tram| ?%)?(?:,|,? (?:và|va|tương đương|tuong duong|ứng với|ung voi)) ?(?:(?:được|duoc|là|la|còn|con|với|voi) )?(?:bao nhiêu|bao nhieu|mấy|may|bn) (?:hộ|ho)(?=[\s?.!]*$)/iu,
)
const withNumberToo = (text: string): string =>
  text.replace(NUMBER_TOO, (said: string, _, households: string, rest: string) => {
    const meant = `tỷ lệ ${households} và số ${households}${rest}`
    return said === fold(said) ? fold(meant) : meant
  })

/** A question as it is cut into words: no longer than people write, without markup, drawn-out letters and slips that no word holds. */
export function typedText(question: string, english = false): string {
  const signs = withPlainSigns(
    withoutMarkup(question.slice(0, LONGEST_READ))
      .normalize('NFC')
      .replace(/[\u200b-\u200f\ufeff]/g, ''),
  )
  const tidy = withoutTwice(withoutDrawl(splitGlued(english ? signs : withoutShouting(signs))))
  const plain = english ? tidy : withFieldsSpelt(withNumerals(withoutRegional(withoutCourtesies(tidy))))
  return withNumberToo(withStarsCounted(withWhatReached(withoutSpending(withoutChatLetters(withoutRuledOut(withKindSought(plain)))))))
    .replace(/ [&+] /g, ' và ')
    .replace(MONTH_SHORT, 'tháng')
    .replace(SCHOOL_SHORT, 'trường')
    .replace(DELTA, 'mức tăng giảm ')
    .replace(KINDS_TOO, '')
    .replace(JUST_PART, said => (said === fold(said) ? 'rieng ' : 'riêng '))
    .replace(TRUE_OR_FALSE, 'đúng không')
    .replace(TRUE_OR_FALSE_BARE, 'dung khong')
    .replace(STARS, '$1 sao, ')
    .replace(PER_COMMUNE, ' mỗi xã')
    .replace(HECTARES, 'ha')
    .replace(POINTS, '')
    .replace(WITH, 'và')
    .replace(NOW_SHORT, 'giờ')
    .replace(SUMS_SHORT, 'kinh phí')
    .replace(PEOPLE_AND_BODIES, '')
    .replace(BUDGET_SHORT, 'ngân sách')
    .replace(SAME_TIME_SHORT, 'cùng kỳ')
    .replace(BY_HEAD, said => (said === fold(said) ? 'binh quan dau nguoi' : 'bình quân đầu người'))
    .replace(COUNTRYSIDE_SHORT, grade => (grade.toLowerCase() === 'nc' ? ' nâng cao' : ' kiểu mẫu'))
    .replace(TERM_SHORT, 'nhiệm kỳ')
    .replace(TARGET_SHORT, 'mục tiêu')
    .replace(DOLLARS_SHORT, said => `${said} la`)
    .replace(MONTHS_SHORT, '$1 tháng đầu năm ')
}
