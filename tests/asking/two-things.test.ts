import { expect, test } from 'vitest'
import { asking, asksValues, BA_CHE, DUC_XUAN, DUONG_QUANG, know, type Line, linesOf, report, together } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const inBaChe = (line: Line): Line => ({ ...line, unit: BA_CHE })

const ask = asking(
  know(
    together('dq.md', DUONG_QUANG, '2022-12-20', [
      of('doanh thu chợ nổi', 250e6, 'đồng'),
      of('doanh thu hàng vải', 90e6, 'đồng'),
      of('doanh thu hàng mắm và dịch vụ ướp cá', 30e6, 'đồng'),
      of('quầy hàng mắm', 12, 'quầy'),
    ]),
    report('herds.md', DUONG_QUANG, '2022-12-21', [
      of('đàn trâu', 368, 'con'),
      of('đàn bò', 1_276, 'con'),
      of('số học sinh', 2_032, 'học sinh'),
      of('số lớp học', 79, 'lớp'),
      of('tỷ lệ hộ nghèo', 4, '%'),
      of('tỷ lệ hộ nghèo', 2.5, '%', { kind: 'target', year: 2023 }),
      of('tạo việc làm mới cho lao động', 550, 'lao động', { kind: 'target', year: 2023 }),
      of('tỷ lệ hộ gia đình văn hóa', 85, '%', { kind: 'target', year: 2023 }),
      of('diện tích ngô', 73, 'ha', { kind: 'target', year: 2023 }),
    ]),
    report('bc.md', BA_CHE, '2022-12-22', [
      inBaChe(of('thu nhập bình quân đầu người', 59e6, 'đồng/người/năm', { year: 2023, kind: 'target' })),
      inBaChe(of('tỷ lệ hộ nông thôn sử dụng nước hợp vệ sinh', 98.5, '%')),
      inBaChe(of('số hộ ở thị trấn sử dụng nước sạch', 99, '%')),
      inBaChe(of('trồng rừng tập trung', 300, 'ha', { year: 2022 })),
      inBaChe(of('trồng rừng tập trung', 111, '%', { year: 2022, role: 'plan_ratio' })),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [
      { ...of('thu nhập bình quân đầu người', 36e6, 'đồng/người/năm', { year: 2022 }), unit: DUC_XUAN },
    ]),
    report('dq2.md', DUONG_QUANG, '2025-12-22', [of('thu nhập bình quân đầu người', 70e6, 'đồng/người/năm', { year: 2025 })]),
  ),
)

const values = asksValues(ask)

test.each([
  'Ở Dương Quang, chợ nổi hàng vải với chợ nổi hàng mắm, ướp cá bên nào thu nhiều hơn?',
  'Chợ nổi Dương Quang, hàng vải với hàng mắm khoản nào thu bự hơn?',
])('%s: of each its own figure in the sentence that tells both', async question => expect(await values(question)).toEqual([90e6, 30e6]))

test('herds are held against each other by how many they are', async () => {
  expect(await values('Đàn trâu với đàn bò của Dương Quang, đằng nào đông hơn?')).toEqual([368, 1_276])
})

test('one of two is not told where nothing is known of the other', async () => {
  expect(await values('Đàn trâu và đàn lạc đà của Dương Quang, đàn nào đông hơn?')).toMatch(/no_data|out_of_scope/)
  expect(await values('Dương Quang nuôi bò hay nuôi đà điểu nhiều hơn')).toMatch(/no_data|out_of_scope/)
})

test('each of several amounts is counted in its own measure', async () => {
  expect(await values('How many pupils and classes did Duong Quang commune have in 2022?')).toEqual([2_032, 79])
  expect(await values('Dương Quang năm 2023 tạo việc làm cho bao nhiêu người, hộ nghèo còn bao nhiêu phần trăm')).toEqual([550, 2.5])
})

test.each([
  ['Đề nghị cung cấp các chỉ tiêu giảm nghèo và việc làm năm 2023 của xã Dương Quang', [2.5, 550]],
  ['Tổng hợp chỉ tiêu văn hóa, việc làm năm 2023 của Dương Quang', [550, 85]],
])('%s: the fields that are named, and no other', async (question, expected) => expect(await values(question)).toEqual(expected))

test('places with a year each are put in order by the figures of those years, planned or done', async () => {
  expect(
    await values('Trong ba nơi phường Đức Xuân (2022), huyện Ba Chẽ (2023) và xã Dương Quang (2025), nơi nào thu nhập bình quân cao nhất?'),
  ).toEqual([70e6, 59e6, 36e6])
})

test('a course from one year to the next is of the level, also where it is said to fall', async () => {
  expect(await values('Từ năm 2022 sang 2023 hộ nghèo Dương Quang giảm thế nào')).toEqual([4, 2.5])
})

test('how much of its plan that is', async () => {
  expect(await values('Ba Chẽ năm 2022 trồng rừng tập trung được bao nhiêu ha', 'vậy là được mấy phần kế hoạch')).toContain(111)
})

test('"thị trấn dùng nước" names no place where names bear capitals', async () => {
  const question = 'Ở Ba Chẽ, hộ nông thôn dùng nước hợp vệ sinh với hộ thị trấn dùng nước sạch, đằng nào cao hơn?'
  expect(await values(question)).toEqual([98.5, 99])
})

test('each of two amounts is counted in its own', async () => {
  const given = asking(
    know(
      together('dq.md', DUONG_QUANG, '2022-12-20', [
        of('tặng giấy khen tập thể trong sạch vững mạnh tiêu biểu', 3, 'tập thể'),
        of('tặng giấy khen đảng viên đủ tư cách hoàn thành xuất sắc nhiệm vụ', 11, 'đảng viên'),
      ]),
    ),
  )
  const answer = await given('năm 2022 Dương Quang tặng giấy khen mấy tập thể và mấy đảng viên')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([3, 11])
})

test('what is said ahead of "thì" goes for both, and which is "đông hơn" is of how many they are', async () => {
  const helped = asking(
    know(
      together('dq.md', DUONG_QUANG, '2022-12-20', [
        of('đối tượng thương binh được hỗ trợ sau bão', 42, 'đối tượng'),
        of('số tiền thương binh', 63e6, 'đồng'),
        of('đối tượng khuyết tật', 107, 'đối tượng'),
        of('số tiền khuyết tật', 160e6, 'đồng'),
      ]),
    ),
  )
  const answer = await helped('Được hỗ trợ sau bão ở Dương Quang thì nhóm người thương binh hay nhóm người khuyết tật đông hơn?')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([42, 107])
})

test('"dân số và" joins two things, "so với" none', async () => {
  const told = asksValues(
    asking(know(report('bc.md', DUONG_QUANG, '2022-12-20', [of('dân số', 3_200, 'người'), of('diện tích tự nhiên', 26, 'km²')]))),
  )
  expect(await told('Dân số và diện tích xã Dương Quang')).toEqual([3_200, 26])
  expect(await told('dan so voi dien tich xa duong quang')).toEqual([3_200, 26])
  expect(await told('dân số xã Dương Quang so với cùng kỳ')).toEqual([3_200])
})

test('"hiện có bao nhiêu" asks for what there is, not for what is aimed at', async () => {
  const told = asksValues(
    asking(
      know(
        report('bc.md', DUONG_QUANG, '2022-12-20', [
          of('lồng cá', 90, 'lồng', { kind: 'target', year: 2025 }),
          of('số lồng cá', 42, 'lồng'),
        ]),
      ),
    ),
  )
  expect(await told('xã Dương Quang hiện có bao nhiêu lồng cá')).toEqual([42])
})
