import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'

/** "trước đó", "hồi đầu", "khi mới bắt đầu": a time before the one told of, which the report does not date. */
export const EARLIER_TIME =
  'trước (?:đó|đây|kia)|(?:hồi|lúc|ngày|thuở|khi) trước|(?<=(?:^|[,;(]) *)ban đầu|(?:lúc|thuở|hồi|buổi) (?:ban )?đầu|(?:lúc|khi)(?: mới| bắt tay)? bắt đầu'

/** "còn 1,9 thửa, trước đó là 3,4 thửa", "trước khi dồn đổi là 4 thửa"; not: năm trước đó, so với trước đây, thiệt hại ban đầu */
export const EARLIER = guarded(
  latin(
    `(?<!\\p{L}|(?:năm|vụ|quý|tháng|ngày|tuần|nhiệm kỳ|so|với|như|hơn|kém|bằng|lần|đôi) )(?:${EARLIER_TIME}|trước (?:khi|lúc) \\p{L}[^,;:.()\\d]{2,30}),?(?: (?:thì|vốn|chỉ|là|có|mới|còn|đạt|được|khoảng|gần|hơn|trên|tới|đến|ở mức|bình quân))* *$`,
    'u',
  ),
)
export const LONGEST_EARLIER = 60
