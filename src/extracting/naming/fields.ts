import { guarded } from '../../vietnamese/guarded.ts'

const FIELD =
  '(?:y tế|giáo dục|đào tạo|văn hóa|văn nghệ|thông tin|thể thao|thể dục thể thao|xã hội|kinh tế|môi trường|vệ sinh môi trường|tài nguyên|đất đai|an ninh|trật tự|an ninh trật tự|an toàn xã hội|trật tự an toàn xã hội|quốc phòng|quân sự|an sinh|an sinh xã hội|phúc lợi|lao động|thương binh|tbxh|lđtbxh|việc làm|chính sách|chính sách xã hội|giảm nghèo|người có công|nông nghiệp|lâm nghiệp|thủy sản|chăn nuôi|trồng trọt|công nghiệp|tiểu thủ công nghiệp|xây dựng|thương mại|dịch vụ|du lịch|đời sống|đô thị|hạ tầng|giao thông|chuyển đổi số|cải cách hành chính|xây dựng đảng|công tác đảng|đoàn thể|mặt trận|nông thôn mới|dân tộc|tôn giáo|tư pháp|nội vụ|khuyến học|dân số|trẻ em|xây dựng cơ bản|đầu tư|đầu tư xây dựng|đầu tư xây dựng cơ bản|tài chính|kết cấu hạ tầng|hạ tầng giao thông|hạ tầng nông thôn|hạ tầng đô thị|hạ tầng kinh tế)'
/** "Y tế", "Lao động - xã hội", "Về công tác giáo dục và đào tạo" */
const FIELDS = guarded(
  new RegExp(`^[\\s\\d.)*+•-]*(?:(?:về|công tác|lĩnh vực|tình hình|sự nghiệp) )*${FIELD}(?:(?: *[-–,&] *| và +)${FIELD})*[\\s:]*$`, 'u'),
)

/** Whether words name no more than a field of a report, under which anything may be counted. */
export function isField(flat: string): boolean {
  return FIELDS.test(flat)
}
