import { latin } from '../../vietnamese/pattern.ts'

/**
 * How question words and verbs are said in the centre and the south, and in the words that the rest of the program knows. Of things ("heo", "bắp")
 * the catalogue tells the names; these are no names of anything.
 */
const TIME_OR_PLACE = '(?:riêng |mỗi )?(?:năm|xã|phường|thôn|bản|ấp|huyện|thị|thành|tp|tx|x\\.|p\\.)(?![\\p{L}])'

const SAID: readonly (readonly [said: string, meant: string])[] = [
  // how many
  ['(?:chừng|cỡ|bao) mô', 'bao nhiêu'],
  ['hếc (?:thảy|ráo|trọi)', 'hết thảy'],
  ['bao lăm', 'bao nhiêu'],
  // "có mí trường mí lớp", and no eyelids
  [
    'mí(?= (?:ha|tạ|tấn|kg|con|hộ|người|ng|thôn|bản|xã|trường|lớp|hs|học sinh|đảng viên|đv|chi bộ|tỷ|tỉ|tr|triệu|nghìn|trăm|chục|phần|%|chỉ tiêu|tiêu chí|công trình|mô hình|cái|sản phẩm|sp|sao|lao động|doanh nghiệp|dn|htx|hợp tác)(?![\\p{L}\\p{M}]))',
    'mấy',
  ],
  ['(?<=(?:được|tới|là|thu|chi|khoảng|đạt|có|hết|lên|còn|cao|rộng) )(?:chừng|cỡ) nào', 'bao nhiêu'],
  ['(?<!(?:bao|bi|bấy|nhiêu|phiền) )nhiêu(?! khê)', 'bao nhiêu'],
  // which, where, what, how
  ['(?<=(?:ở|về|đi|từ|tới|vô|tại|nằm) )mô', 'đâu'],
  [
    '(?<=(?:xã|phường|huyện|tỉnh|quận|thôn|bản|ấp|trấn|phố|nơi|chỗ|bên|khi|ông|bà|người|chú|anh|chị|ngày|hôm|bữa|năm|cái|con|cây|nhà|bài|đơn vị|lúc) )mô',
    'nào',
  ],
  ['(?<=(?:cho|ben|noi|xa|phuong|huyen) )mo(?= (?:(?:co|dat|thu|trong) )?(?:cao|thap|nhieu|it|lon|nho|dong|hon) )', 'nao'],
  ['(?<=(?:năm|khi|lúc|nơi|chỗ|xã|bên|cái|ngày|thế) )nèo', 'nào'],
  ['(?<=(?:ra|làm|nói|thế|thì|thi|như|mần) )răng', 'sao'],
  [
    '(?<=(?:cái|làm|có|được|những|việc|chuyện|tin|xã|phường|huyện|tỉnh|đơn vị|tên|chuẩn|hiệu|loại|hạng|giải|cây) )chi(?= (?:mới|rứa|vậy|hay|hot|không|hè|hỉ|nữa|đó|rồi)|[?!.,]|$)',
    'gì',
  ],
  // "rứa chỗ mô cao hơn", "zậy năm 2021 thì sao": it opens what goes on; "diện tích rứa" is dứa misspelt
  [
    '(?<=^\\s*)(?:rứa|rua|dzậy|dzay|zậy|zay|dậy|dị|zị)(?= (?:là|còn|thì|mà|con|thi|ma|xã|xa|phường|phuong|huyện|huyen|nơi|noi|chỗ|cho|bên|ben|năm|nam|ai|có|co|bao|mấy|may|so|tổng|tong) |[^,;?!]* (?:thì|thi) (?:răng|rang|sao|ra sao)[\\s?!.]*$)',
    'vậy',
  ],
  // "tr" said as "ch": never "now" amid a list, nor before a place where another is asked for: "chừ xã X ra thì nơi nào"
  [`(?<=(?:các|những|mọi) (?:năm|xã|phường|thôn|nơi|huyện)[^?.;]{0,80}[ ,] ?)chừ(?= ${TIME_OR_PLACE})`, 'trừ'],
  [`chừ(?= ${TIME_OR_PLACE}[^?.;,]{1,60}?(?: ra(?![\\p{L}])| thì|,)[^?.;]* nào(?![\\p{L}]))`, 'trừ'],
  ['(?:bi chừ|chừ|giừ)', 'bây giờ'],
  ['(?<=năm )ni', 'nay'],
  ['(?:ở )?nớ(?= (?:làm|được|có|thì|là|còn|đạt|thu|trồng|nuôi))', ''],
  // verbs
  ['mần', 'làm'],
  ['nhứt', 'nhất'],
  ['(?:vô|dô|dzô)(?= (?:đảng|hội|đoàn|xã|phường|huyện|tỉnh|thành phố|nơi|chung|với|làng|thôn|hợp tác|htx))', 'vào'],
  ['nhích(?: lên| thêm)?', 'tăng'],
  ['tụt(?: xuống)?(?= (?:bao nhiêu|mấy|còn))', 'giảm'],
  ['bự(?= (?:hơn|nhất))', 'lớn'],
  ['lố(?= (?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|bao nhiêu|mấy))', 'vượt'],
]
const PHRASES = SAID.map(([said, meant]) => ({ said: latin(`(?<![\\p{L}\\p{M}\\d])(?:${said})(?![\\p{L}\\p{M}])`, 'giu'), meant }))

/** "… hè", and no "vụ hè". */
const ASKS_SO = '(?<!(?:vụ|mùa|nghỉ|hội|dịp|lúa|cây|rau|ngô|trại|lớp) )hè'
/** Said at the end of a question, and of no meaning there. "Xã ta" is a place, "vụ hè" a season. */
const PARTICLES =
  '(?:rứa|rua|dzậy|dzay|zậy|zay|dậy|nhể|nhở|hỉ|hén|heng|nghen|nhen|hầy|tề|đa|nè|cà|hen|' +
  `nớ|nờ|${ASKS_SO}|` +
  '(?<=(?:vậy|dậy|zậy|rứa|hông|hổng|không|chưa|nhiêu|mấy|nào|sao|đâu|thế|gì|trăm) )(?:ta|mi|bay|mày|chớ|chứ)|' +
  // "z tr ơi", "dị trời", "luôn má": cries, where something of no meaning stands before them
  '(?<=(?:vậy|vay|dậy|zậy|zay|dzay|z|v|dị|zị|di|rứa|rua|thế|luôn|lun|ta|hả) )(?:tr|trời|troi|trui|má|mạ|mn|mng|bây|cha|cưng|mệ|eng|ả|o|bác|bac|chú|cô|anh|chị|ad)(?:[\\s,]+ơi)?)'
/** Those that end a clause as well: "văn hóa hè, cái năm 21 nớ". */
const MIDWAY = latin(`(?<=[\\p{L}\\d%])(?:\\s+(?:rứa|hỉ|hén|nghen|hầy|nớ|nờ|${ASKS_SO}))+(?=\\s*[,;])`, 'giu')
const TAIL = latin(`(?<=[\\p{L}\\d%])(?:[\\s,]+${PARTICLES})+(?=[\\s?!.~]*$)`, 'iu')

/** A question as it would be said in the reports' own speech: without particles at its end, its question words known. */
export function withoutRegional(question: string): string {
  // twice: "rứa hè", where the one is a particle only behind the other
  const plain = question.replace(TAIL, '').replace(TAIL, '').replace(MIDWAY, '')
  return PHRASES.reduce((text, { said, meant }) => (text.search(said) < 0 ? text : text.replace(said, meant)), plain)
}
