import { describe, expect, test } from 'vitest'
import { isEnglish, toReportWords, withEnglishTerms } from '../../src/asking/typing/english.ts'

describe('which language', () => {
  test.each([
    'thank you',
    'near-poor households rate Lang Son 2020',
    'forest coverage of Muong La',
    'Did it rise in that year?',
    'what about Xuan La ward',
    'How many visitors does Quảng Thạnh commune expect in 2025?',
  ])('%s: English', question => expect(isEnglish(question)).toBe(true))
  test.each([
    'thu nhap xa Xuan La',
    'do tuoi xa My Thai',
    'can bo xa do ai bau',
    'xa nao to nhat',
    'ti le ho ngheo the nao',
    'Hôm nay where are we',
    'Hỏi xã Quảng Thạnh have what to show',
  ])('%s: Vietnamese', question => expect(isEnglish(question)).toBe(false))
})

describe('English in the words of reports', () => {
  test.each([
    ['income per person in Xuan La', 'thu nhập bình quân đầu người in Xuan La'],
    ['How much of its plan did forest planting reach?', 'bao nhiêu phần trăm kế hoạch did trồng rừng reach?'],
    ['Is the revenue target above 9 billion dong?', 'Is the thu ngân sách target trên 9 tỷ đồng phải không'],
    ['Did the budget revenue of Xuan La rise in 2020?', 'the thu ngân sách of Xuan La có tăng  in 2020 không'],
    ['By how much did the poverty rate of Xuan La fall?', 'the tỷ lệ hộ nghèo of Xuan La giảm bao nhiêu '],
    ['Which district does Xuan La belong to now?', 'Xuan La nay thuộc đâu'],
    ['What became of Xuan La commune?', 'Xuan La commune nay là gì'],
    ['How many party cells did excellently?', 'How many chi bộ hoàn thành xuất sắc nhiệm vụ?'],
    ['How many tonnes of rice did Xuan La produce?', 'How many tấn of lúa did Xuan La sản lượng?'],
    ['How many three-star OCOP products', 'How many sản phẩm OCOP 3 sao'],
    ['Which communes reached the new rural standard?', 'xã nào reached the đạt chuẩn nông thôn mới?'],
    ['retail and services turnover over 1 trillion dong', 'tổng mức bán lẻ hàng hóa và doanh thu dịch vụ trên 1 nghìn tỷ đồng'],
    ['How much did freight transport earn in Xuan La?', 'doanh thu vận tải hàng hóa bao nhiêu  in Xuan La'],
    ['How much did Xuan La earn from exports?', 'How much did Xuan La earn from xuất khẩu?'],
    [
      'What share of the tobacco plan had Xuan La reached by mid-2017?',
      'thuốc lá Xuan La đạt bao nhiêu phần trăm kế hoạch  6 tháng đầu năm 2017',
    ],
    ['Did Xuan La beat its export target in 2025?', 'xuất khẩu của Xuan La   2025 có vượt chỉ tiêu không'],
    ['Did Xuan La meet every target of its term?', 'Xuan La có hoàn thành đủ chỉ tiêu   of its nhiệm kỳ không'],
    ['How many school classes are there in Xuan La?', 'How many lớp học are there in Xuan La?'],
    ['How many new cooperatives were set up?', 'How many hợp tác xã thành lập mới?'],
    ['How many OCOP products were rated four stars?', 'How many sản phẩm OCOP were 4 sao?'],
    ['Show me the latest report from Xuan La', 'Show me the tin mới nhất from Xuan La'],
    ['Give me all the figures of Xuan La', 'Give me tất cả các con số of Xuan La'],
    ['In 2023, which is larger: beer or garments?', 'In 2023,  bia hay may mặc bên nào nhiều hơn'],
    [
      'Which did Xuan La set up more of in 2020, companies or cooperatives?',
      'Xuan La  in 2020 doanh nghiệp thành lập mới hay hợp tác xã thành lập mới nhiều hơn',
    ],
    ['Has Xuan La planted all the sugarcane it planned in 2020?', 'diện tích mía của Xuan La  in 2020 có đạt kế hoạch không'],
    ['Did Xuan La meet all of its socio-economic targets?', 'Xuan La có hoàn thành đủ chỉ tiêu kinh tế - xã hội   không'],
    // a person's name and a place's stay
    ['Who chaired it, Mr Over or Mr Under?', 'Who chủ trì it, Mr Over or Mr Under?'],
  ])('%s', (question, words) => expect(toReportWords(question)).toBe(words))
})

test.each(['is the area', 'did rice output rise', 'where is'])('thousands of blanks say no more than one: %s', words => {
  const blanks = ' '.repeat(1_900)
  expect(toReportWords(`${words}${blanks}Xuan${blanks}La  ?`)).toBe(toReportWords(`${words} Xuan La`))
})

describe('English terms amid Vietnamese', () => {
  test.each([
    ['poverty rate của Xuan La còn mấy %', 'tỷ lệ hộ nghèo của Xuan La còn mấy %'],
    ['xuan la co may party members', 'xuan la co may dang vien'],
    ['budget revenue Xuân La how much vậy', 'thu ngân sách Xuân La bao nhiêu vậy'],
    ['cho toi hoi tea o xuan la', 'cho toi hoi tea o xuan la'],
    ['thu ngan sach xa xuan la', 'thu ngan sach xa xuan la'],
    ['thu ngaan sachs xax tam sown', 'thu ngaan sachs xax tam sown'],
  ])('%s', (question, meant) => expect(withEnglishTerms(question)).toBe(meant))
})
