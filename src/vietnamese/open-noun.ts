import { KEPT_VERBS } from './lexicon.ts'
import { latin, oneOf, wordsAtEnd } from './pattern.ts'

/** Where a number counts what follows it: after such a verb or joint, a pause, or at the head of a line; not "điều 5", "khóa 20". */
const COUNTING_PLACE = wordsAtEnd(
  `${oneOf([
    ...KEPT_VERBS.filter(verb => !/^(?:về|đưa|tăng|giảm|cho|làm|kiểm tra|công nhận)$/.test(verb)),
    ...'có, còn, gồm, bao gồm, hiện có, với, và, thêm, tổng số, trên, hơn, khoảng, được, giao, phụng dưỡng, chăm lo, phụng dưỡng suốt đời, trưng bày, đầu tư, sắm, mua, mua sắm, trang bị, đặt, bố trí, gắn, treo, dựng, cất, bắc, tạo, tạo thêm, tạo ra, cấp phát, gửi, đăng, phát, phát sóng, in, biểu diễn, sưu tầm, lưu giữ, sở hữu, quản lý, lắp'.split(
      ', ',
    ),
  ])}(?: +(?:mới|thêm|được|tổng cộng))*`,
)
const PAUSE = /[,;:(+•-]\s*$/u

/** Words that no noun begins with. */
const NO_NOUN = new Set(
  (
    'của và với là đạt tăng giảm được đã đang sẽ so trên trong tại ở từ đến tới cho cùng hoặc nhưng thì mà nên vì do bởi nhờ để nếu khi như theo về bằng gấp chiếm vượt ' +
    'mới cũ nữa này kia đó ấy nào gì trước sau vừa qua rồi năm tháng ngày giờ phút giây tuần quý kỳ lần thứ đợt sao tuổi cấp mức loại hạng khóa độ phần tầng trở ' +
    'hai ba bốn bảy tám chín mười nghìn ngàn triệu tỷ trăm chục vạn rưỡi nhất nhì không đều cũng chỉ còn rất quá hơn kém gần khoảng chưa có gồm phấn thực tiếp bao ' +
    'trung đại phổ chuẩn giai mặt mặt tổng riêng toàn cả mỗi mọi các những một bước chiều chế tiêu năm kể luôn xong mà nhiều ít lên xuống đi lại ra vào bình đồng đ tr k m h a b c d e x p q s v t ' +
    'ngành lĩnh mục nguyên chức thành tại cách nhiệm hằng hàng sáng chiều tối đêm trưa thế lớn nhỏ cao thấp dài rộng sâu xã'
  ).split(' '),
)
/** Single syllables that are nouns by themselves: what follows them tells which. */
const CLASSIFIERS = new Set(
  (
    'lò hầm mắt ngõ ngách tộc dòng đình chùa miếu đền tháp cổng cột chậu giàn dàn dãy đoạn khúc tòa căn gian kiốt ki sạp quầy tiệm tờ bản cây lồng bè bồn thuyền xuồng đò phà tàu xe máy trục kênh mương rạch ' +
    'ao đầm vụng bờ kè đê mố vé ghế bàn giường tủ bếp chăn áo mũ đèn trống loa đài bộ chum vại ván lưới rọ tổ khóm luống thùng tấm suất phần gói cuốn chiếc cái ngôi vựa chòi trại sân nấm mộ thiết'
  ).split(' '),
)
const NEXT = latin(/^ +(?<first>\p{L}+)(?: +(?<second>\p{L}+))?/u)

/** Where a noun begins and ends that no list holds ("12 dây chuyền sản xuất": "dây chuyền"), or undefined. */
export function openNoun(text: string, flat: string, from: number, end: number): number | undefined {
  const before = flat.slice(Math.max(0, from - 40), from)
  if (!COUNTING_PLACE.test(before) && !(PAUSE.test(before) && COUNTED_BEFORE.test(before))) return undefined
  const found = NEXT.exec(flat.slice(end, end + 40))?.groups
  if (!found) return undefined
  const { first, second } = found as { first: string; second?: string }
  const at = end + flat.slice(end, end + 40).indexOf(first)
  if (first.length < 2 || NO_NOUN.has(first) || !/\p{Ll}/u.test(text[at]!)) return undefined
  if (second === undefined || CLASSIFIERS.has(first) || NO_NOUN.has(second))
    return CLASSIFIERS.has(first) || second ? at + first.length : undefined
  const next = at + first.length + flat.slice(at + first.length).indexOf(second)
  return /\p{Ll}/u.test(text[next]!) ? next + second.length : at + first.length
}

/** After a pause a number counts if one before it did: "có 5 đình, 3 chùa". */
const COUNTED_BEFORE = latin(/\d+ \p{L}[^,;:.()\d]*(?:, (?:tổ dân phố|khu phố|thôn|bản|buôn|bon|làng|ấp|xóm|khóm))?[,;] *$/u)
