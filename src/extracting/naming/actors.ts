import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'

const PEOPLE = 'bà con(?: mình| ta)?|nông dân|nhân dân|người dân'
const AUTHORITY = 'ubnd|hđnd|đảng bộ|đảng ủy'
/** "bà con trong xã còn [trồng]", "nông dân [thu hoạch]" */
const GROWERS = `(?:${PEOPLE}|các hộ(?: dân)?|${AUTHORITY}|chính quyền)(?: (?:nông dân|nhân dân|và nhân dân))*(?: (?:trong|của|toàn) (?:xã|phường|huyện|thôn|bản|buôn|làng|ấp|xóm|tỉnh|địa phương))?(?: (?:còn|đã|đang|cũng|tiếp tục|chủ động|tích cực|cơ bản|hoàn thành|làm xong|tập trung))*\\s+(?=(?:gieo|trồng|canh tác|sản xuất|khai thác|đánh bắt|thu hoạch|nuôi|thả|xuống giống|cấy|chăm sóc|hiến|vận động)(?!\\p{L}))`
/** "các thôn đã [xây]", "huyện [giải ngân]" */
const PLACES =
  '(?:(?:các|những|toàn|cả) )?(?:xã|phường|thị trấn|huyện|thôn|buôn|ấp|bản|xóm|làng|hộ dân|hộ|nông dân|bà con|địa phương|đoàn thể)(?: (?:đã|còn|đang|cũng|tiếp tục|phấn đấu))*\\s+(?=(?:huy động|gieo|cấy|trồng|chuyển|giải quyết|kết nạp|xây|làm|bê tông|cứng hóa|tổ chức|cấp|hỗ trợ|phát triển|mở|vận động|tiếp nhận|xử lý|gieo|thu hút|giải ngân|thành lập|đào tạo|tạo)(?!\\p{L}))'
/** "Đảng bộ Cơ quan Chính quyền [phấn đấu]"; not: "Đảng bộ trong sạch, vững mạnh phấn đấu đạt 100%", which is counted. */
const AIMING =
  '(?:đảng bộ|đảng ủy|chi bộ|chi ủy|ubnd|hđnd|công an|hội|đoàn|công đoàn|mttq|mặt trận|liên đoàn)(?: (?!được|đạt|hoàn thành|trong sạch|vững mạnh|xuất sắc|tiên tiến)(?:\\p{L}+|-)){0,7}? (?=(?:phấn đấu|đặt mục tiêu|đặt chỉ tiêu|(?:đặt ra|đề ra) (?:các )?(?:chỉ|mục) tiêu|quyết tâm)(?!\\p{L}))'
/** "Đảng bộ Khối Dân vận - Mặt trận [huyện …]" */
const ORGANISATION =
  'đảng (?:bộ|ủy)(?: (?:khối|các|cơ quan|chính quyền|dân|đảng|chính|vận|mặt trận|đoàn thể|doanh nghiệp|công an|quân sự|ubnd|ủy ban nhân dân|-))+\\s*$'

/** Who does what is told of, before the verb: no part of the name of a figure. */
export const ACTORS = guarded(latin(`^(?:${GROWERS}|${AIMING}|(?:${PEOPLE}|${AUTHORITY})\\s*$|${ORGANISATION}|${PLACES})`, 'u'))
