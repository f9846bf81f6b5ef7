import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, BLOC, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const ofWard = linesOf(DUC_XUAN)
const ofDistrict = linesOf(BA_CHE)
const ofBloc = linesOf(BLOC)
const ask = asking(
  know(
    report('commune.md', DUONG_QUANG, '2022-12-20', [
      of('trồng rừng tập trung', 41, 'ha'),
      of('trồng rừng tập trung', 118, '%', { role: 'plan_ratio', base: 'kế hoạch' }),
      of('thu ngân sách trên địa bàn', 6.5, '%', { role: 'change', direction: 'up', base: 'dự toán' }),
      of('diện tích cây sắn', 64, 'ha', { year: 2023, kind: 'target' }),
      of('diện tích cây lạc', 22, 'ha', { year: 2023, kind: 'target' }),
      of('diện tích cây đậu tương', 9, 'ha', { year: 2023, kind: 'target' }),
      of('diện tích đất canh tác đạt giá trị thu nhập trên 100 triệu đồng/ha', 31, 'ha'),
      of('tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hóa', 88, '%'),
      of('tỷ lệ thôn đạt danh hiệu thôn văn hóa', 71, '%'),
      of('giá trị sản xuất', 12, '%', { year: 2023, kind: 'target' }),
      of('kết nạp đảng viên', 7, 'đảng viên'),
      of('kinh phí hỗ trợ người cao tuổi', 45e6, 'đồng'),
      of('tỷ lệ giải quyết đơn thư', 94, '%'),
      of('nông lâm nghiệp', 44, '%', { year: 2023, kind: 'target' }),
      of('sản xuất nông lâm nghiệp đạt và vượt kế hoạch đề ra', null, ''),
      of('thu nhập bình quân đầu người', 44e6, 'đồng/người/năm', { year: 2023, kind: 'target' }),
    ]),
    report('ward.md', DUC_XUAN, '2022-12-21', [
      ofWard('tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hóa', 93, '%'),
      ofWard('số tổ dân phố đạt tiêu chí tổ dân phố văn hóa', 12, 'tổ dân phố'),
      ofWard('tỷ lệ hộ nghèo', 1.2, '%'),
      ofWard('tỷ lệ tuyển quân, huấn luyện dân quân', 100, '%'),
      ofWard('tỷ lệ chiếu sáng các ngõ hẻm', 96, '%'),
    ]),
    report('district.md', BA_CHE, '2022-12-22', [
      ofDistrict('tỷ lệ hộ nghèo', 3.4, '%'),
      ofDistrict('tỷ lệ hộ nghèo', 2.5, '%', { year: 2023, kind: 'target' }),
      ofDistrict('tỷ lệ độ che phủ rừng', 70, '%'),
      ofDistrict('tỷ lệ lao động qua đào tạo', 62, '%'),
      ofDistrict('số lao động được giải quyết việc làm', 430, 'lao động'),
      ofDistrict('diện tích cây dược liệu', 27, 'ha'),
      ofDistrict('giá trị thu nhập/ha', 120e6, 'đồng/ha'),
      ofDistrict('chi bộ hoàn thành tốt nhiệm vụ', 14, 'chi bộ', { role: 'count_of', of: 20 }),
    ]),
    report('bloc.md', BLOC, '2022-12-22', [
      ofBloc('chi bộ hoàn thành tốt nhiệm vụ', 8, 'chi bộ', { role: 'count_of', of: 15 }),
      ofBloc('chi bộ hoàn thành xuất sắc nhiệm vụ', 5, 'chi bộ', { role: 'count_of', of: 15 }),
    ]),
  ),
)

async function values(...questions: readonly string[]): Promise<readonly (number | undefined)[] | string> {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('words that say how much, when and of what work', () => {
  test.each([
    ['Công tác trồng rừng tập trung ở Dương Quang năm 2022 hoàn thành mấy phần trăm kế hoạch?', [118]],
    ['trong rung tap trung duong quang 2022 hoan thanh bao nhieu phan tram ke hoach', [118]],
    ['Trồng rừng tập trung Dương Quang cuối 2022 được mấy chục héc?', [41]],
    ['Kinh phí hỗ trợ người cao tuổi Dương Quang năm 2022 tối thiểu mấy chục triệu?', [45e6]],
    ['Kết quả kết nạp đảng viên của UBND xã Dương Quang năm 2022', [7]],
    ['Thu ngân sách năm 2022 của Dương Quang trội hơn dự toán bao nhiêu phần trăm?', [6.5]],
    ['Thu ngân sách Dương Quang năm 2022 hơn dự toán mấy phần trăm?', [6.5]],
    ['Giá trị sản xuất Dương Quang năm 2023 dự kiến tăng mấy phần trăm?', [12]],
  ] as const)('%s', async (question, told) => expect(await values(question)).toEqual(told))
})

describe('shares brought down, and to what', () => {
  test.each([
    ['Ba Chẽ định kéo số hộ nghèo năm 2023 xuống còn bao nhiêu phần trăm?', [2.5]],
    ['Ba Chẽ muốn đưa số nhà nghèo năm 2023 xuống dưới mức nào?', [2.5]],
    ['Tỷ lệ hộ nghèo trên địa bàn huyện Ba Chẽ tính đến hết năm 2022', [3.4]],
    ['Cuối 2022 Ba Chẽ còn mấy phần trăm nhà nghèo?', [3.4]],
  ] as const)('%s', async (question, told) => expect(await values(question)).toEqual(told))

  test('and of a grade, after another', async () =>
    expect(await values('Khối Chính quyền năm 2022 mấy chi bộ hoàn thành xuất sắc', 'còn loại tốt?')).toEqual([8]))
  test('and of another place, after that', async () =>
    expect(await values('Đức Xuân giảm hộ nghèo năm 2022 xuống còn mấy phần trăm', 'thế ở Ba Chẽ?')).toEqual([3.4]))
})

describe('what residents call it', () => {
  test.each([
    ['Đất canh tác cho thu hơn trăm triệu một héc-ta ở Dương Quang năm 2022 có bao nhiêu ha?', [31]],
    ['Diện tích đất sản xuất đạt ngưỡng 100 triệu đồng/ha trở lên của Dương Quang năm 2022', [31]],
    ['rung che phu bao nhieu phan tram dien tich huyen ba che', [70]],
    ['Lao động đã qua học nghề ở Ba Chẽ năm 2022 đạt mấy phần trăm?', [62]],
    ['Đơn từ bà con Dương Quang năm 2022 xử lý xong mấy phần trăm?', [94]],
    ['Đức Xuân năm 2022 mấy con hẻm thắp đèn được bao nhiêu phần trăm?', [96]],
    ['Cây làm thuốc ở Ba Chẽ năm 2022 được mấy ha?', [27]],
    ['Năm 2023 Dương Quang dành đất cho lạc hay cho sắn nhiều hơn?', [22, 64]],
    ['Vào Đảng năm 2022 ở Dương Quang: mấy người?', [7]],
    ['chi bộ xếp loại tốt Khối Chính quyền 2022', [8]],
  ] as const)('%s', async (question, told) => expect(await values(question)).toEqual(told))
})

describe('one thing is not told for another', () => {
  test.each([
    // a share of families is no number of quarters
    ['Đức Xuân năm 2022 có mấy tổ dân phố đạt chuẩn văn hóa?', [12]],
    // those with a title are not all that there are
    ['Phường Đức Xuân chia làm mấy tổ dân phố?', 'no_data'],
    ['Đức Xuân được chia thành bao nhiêu tổ dân phố', 'no_data'],
    // of families, and not of hamlets
    ['Năm 2022 nhà đạt danh hiệu văn hóa ở Dương Quang chiếm mấy phần trăm?', [88]],
    // the crop named, and none of those beside it in its sentence
    ['diện tích đậu nành Dương Quang 2023', [9]],
    // joint, and all of it: so is each part; not where another part was asked for
    ['Đức Xuân tuyển quân năm 2022 đạt mấy phần trăm?', [100]],
    // what a hectare brings is not what people earn
    ['Ba Chẽ 2022 mỗi người thu nhập bao nhiêu triệu', 'no_data'],
  ] as const)('%s', async (question, told) => expect(await values(question)).toEqual(told))

  test('words that steer alone name nothing', async () =>
    expect(await values('Dân Đức Xuân mỗi người một năm làm ra cỡ mấy triệu?')).not.toBeInstanceOf(Array))

  test('where no place was named, the second look asks for it', async () =>
    expect(await ask('Nhà nghèo còn mấy phần trăm?')).toMatchObject({ status: 'choose', about: 'unit' }))
})

test('several things are listed, each by its own name', async () => {
  const told = await values('Cho em xin các số liệu về hộ nghèo, việc làm, lao động qua đào tạo của huyện Ba Chẽ năm 2022')
  expect([...told].sort()).toEqual([3.4, 430, 62])
})

describe('yes or no', () => {
  test.each([
    ['nong lam nghiep Duong Quang nam 2022 hoan thanh ke hoach chua', 'yes'],
    ['Khối Chính quyền năm 2022 có quá nửa số chi bộ được xếp tốt không?', 'yes'],
    ['Nghe nói kế hoạch sắn năm 2023 của Dương Quang là 60 ha, có đúng không?', 'no'],
    ['Thu nhập đầu người mà Dương Quang nhắm tới cho 2023 có phải 44 triệu không?', 'yes'],
    ['Chi bộ loại tốt năm 2022, Ba Chẽ có nhiều hơn Khối Chính quyền không?', 'yes'],
  ] as const)('%s: %s', async (question, verdict) => expect(await ask(question)).toMatchObject({ status: 'answer', verdict }))
})
