import { expect, test } from 'vitest'
import { asking, BA_CHE, catalogue, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const [DON_DAC] = catalogue.units.named('Đồn Đạc').map(({ id, name }) => ({ id, name }))
const [dq, dx, dd] = [DUONG_QUANG, DUC_XUAN, DON_DAC!].map(linesOf)
const early = { label: '2022-H1' }
const of2021 = { year: 2021 }

const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      dq!('tổng đàn dê', 310, 'con'),
      dq!('tổng đàn dê', 290, 'con', of2021),
      dq!('tổng đàn dê', 205, 'con', early),
      dq!('sản lượng chè búp tươi', 41, 'tấn'),
      dq!('sản lượng chè búp tươi', 44, 'tấn', { kind: 'target' }),
      dq!('tổng đàn dê', 330, 'con', { kind: 'target' }),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-20', [dx!('tổng đàn dê', 120, 'con'), dx!('tổng đàn dê', 95, 'con', early)]),
    report('dd.md', DON_DAC!, '2022-12-20', [dd!('tổng đàn dê', 870, 'con'), dd!('doanh thu lưu trú', 12, 'đồng')]),
  ),
)

async function told(...questions: readonly string[]) {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test.each([
  ['trừ xã Đồn Đạc ra thì nơi nào tổng đàn dê năm 2022 cao nhất', [310, 120]],
  ['ngoài Đồn Đạc và Dương Quang thì nơi nào tổng đàn dê cao nhất năm 2022', [120]],
  ['ngoai xa don dac thi noi nao tong dan de nam 2022 cao nhat', [310, 120]],
  ['kết quả tổng đàn dê xã Dương Quang năm 2022 chứ không phải xã Đồn Đạc', [310]],
  ['kết quả tổng đàn dê xã Dương Quang các năm trừ năm 2022', [290]],
  ['doanh thu luu tru don dac nam 2022', [12]],
  ['ket qua tong dan de 2022 cac noi tru don dac cao nhat o dau', [310, 120]],
  ['kết quả tổng đàn dê 2022 nơi nào cao nhất, các nơi trừ Đồn Đạc', [310, 120]],
])('%s', async (question, values) => expect(await told(question)).toEqual(values))

test('of a whole without a part of it no figure is told, and none is worked out', async () => {
  const whole = report('bc.md', BA_CHE, '2022-12-20', [linesOf(BA_CHE)('tổng đàn dê', 5200, 'con')])
  const of = asking(know(whole, report('dd.md', DON_DAC!, '2022-12-20', [dd!('tổng đàn dê', 870, 'con')])))
  const status = async (question: string) => (await of(question)).status
  expect(await status('tổng đàn dê huyện Ba Chẽ năm 2022')).toBe('answer')
  expect(await status('tổng đàn dê huyện Ba Chẽ năm 2022 trừ xã Đồn Đạc')).toBe('no_data')
  expect(await status('tổng đàn dê huyện Ba Chẽ năm 2022, không tính thị trấn')).toBe('no_data')
  expect(await status('tổng đàn dê huyện Ba Chẽ năm 2022 trừ khu vực đô thị ra')).toBe('no_data')
})

test('what is left out of a question before stays so, and is not asked about', async () => {
  expect(await told('kết quả tổng đàn dê xã Đồn Đạc năm 2022', 'trừ xã Đồn Đạc ra thì sao')).not.toContain(870)
})

test('six months asked of one place are six months asked of the next, and the year where it is named', async () => {
  const first = 'tổng đàn dê Dương Quang 6 tháng đầu năm 2022'
  expect(await told(first)).toEqual([205])
  expect(await told(first, 'còn Đức Xuân?')).toEqual([95])
  expect(await told(first, 'còn Đồn Đạc?')).toBe('no_data')
  expect(await told(first, 'cả năm thì sao')).toContain(310)
})

test('the kind asked for behind the question is the kind asked for', async () => {
  expect(await told('tổng đàn dê của xã Dương Quang năm 2022, em hỏi kế hoạch')).toEqual([330])
})

test('of two things each has its own year and kind', async () => {
  expect(await told('xã Dương Quang năm 2022 kế hoạch tổng đàn dê và kết quả sản lượng chè búp tươi')).toEqual([330, 41])
  expect(await told('kết quả tổng đàn dê năm 2021 và sản lượng chè búp tươi năm 2022 ở xã Dương Quang')).toEqual([290, 41])
})

test.each([
  'kết quả tổng đàn dê năm 2022 của Gia Lâm, xã Dương Quang',
  'thị xã Mỹ Hào xã Dương Quang năm 2022 tổng đàn dê',
  'tổng đàn dê xã Dương Quang bên Mỹ Hào năm 2022',
])('%s is that of another of the name', async question => expect(await told(question)).toBe('no_data'))

const [wards] = [linesOf(DUC_XUAN)]
const things = asking(
  know(
    report(
      'things.md',
      DUC_XUAN,
      '2022-12-20',
      [
        wards('tổng đàn gia cầm', 910, 'con'),
        wards('tổng đàn dê', 12, 'con'),
        wards('doanh thu du lịch', 90e9, 'đồng'),
        wards('doanh thu khách sạn', 30e9, 'đồng'),
        wards('tỷ lệ hộ nghèo', 2.4, '%'),
        wards('tỷ lệ hộ cận nghèo', 3.1, '%'),
        wards('mô hình kinh tế', 8, 'mô hình'),
        wards('câu lạc bộ', 21, 'câu lạc bộ'),
      ],
      'Kết quả: ',
    ),
  ),
)
const of = async (...questions: readonly string[]) => {
  const answer = await things(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test.each([
  ['đàn dê Đức Xuân 2022 chứ không phải đàn gia cầm', [12]],
  ['dan de duc xuan 2022 chu k phai gia cam', [12]],
  ['Đức Xuân 2022 có bao nhiêu mô hình kinh tế (không tính câu lạc bộ)', [8]],
  ['tỷ lệ hộ nghèo Đức Xuân 2022, không tính hộ cận nghèo', [2.4]],
  ['hộ cận nghèo Đức Xuân 2022, khỏi lấy hộ nghèo', [3.1]],
  ['liệt kê số liệu chăn nuôi Đức Xuân 2022, trừ gia cầm', [12]],
  ['liệt kê số liệu chăn nuôi Đức Xuân 2022, trừ chỉ tiêu đàn gia cầm', [12]],
  ['ho can ngheo duc xuan 2022, dung noi ho ngheo', [3.1]],
  ['poverty rate in Duc Xuan in 2022 - not the near-poor one', [2.4]],
  ['near-poor rate of Duc Xuan 2022 (not the poor one)', [3.1]],
  ['tổng đàn gia cầm Đức Xuân 2022, không tính riêng gà vịt', [910]],
])('what is said not to be meant is not told: %s', async (question, values) => expect(await of(question)).toEqual(values))

test('in a follow-up too', async () => {
  expect(await of('tổng đàn gia cầm Đức Xuân 2022', 'dê chứ ko phải gia cầm')).toEqual([12])
  expect(await of('liệt kê số liệu chăn nuôi Đức Xuân 2022', 'bỏ đàn gia cầm ra')).toEqual([12])
  expect(await of('liet ke so lieu chan nuoi duc xuan 2022', 'khong tinh gia cam')).toEqual([12])
})

test('of the same thing it is the place or the year that is left out', async () => {
  expect(await told('kết quả tổng đàn dê Dương Quang 2022 chứ không phải tổng đàn dê Đồn Đạc')).toEqual([310])
  expect(await told('ket qua tong dan de duong quang 2022, khong can so nam 2021')).toEqual([310])
  expect(await told('kết quả tổng đàn dê Dương Quang 2022, đừng lấy tổng đàn dê năm 2021')).toEqual([310])
})

test('of an amount from which something is to be taken off nothing is told', async () => {
  expect(await of('doanh thu du lịch Đức Xuân 2022')).toEqual([90e9])
  expect(await of('doanh thu du lịch Đức Xuân 2022 không tính khách sạn')).toBe('no_data')
  expect(await of('doanh thu du lịch Đức Xuân 2022 trừ tiền vé ra')).toBe('no_data')
})

test('"bỏ …" leaves out a thing, a side of what is told or whose plan it is', async () => {
  const of = asking(
    know(
      report('dx.md', DUC_XUAN, '2022-12-20', [
        dx!('thu ngân sách', 6e9, 'đồng'),
        dx!('thu ngân sách', 112, '%', { role: 'plan_ratio', base: 'dự toán tỉnh giao' }),
        dx!('thu ngân sách', 104, '%', { role: 'plan_ratio', base: 'dự toán thành phố giao' }),
        dx!('tỷ trọng công nghiệp trong cơ cấu kinh tế', 38, '%'),
        dx!('tỷ trọng dịch vụ trong cơ cấu kinh tế', 62, '%'),
        dx!('đàn trâu', 40, 'con'),
        dx!('đàn bò', 55, 'con'),
      ]),
    ),
  )
  const values = async (question: string) => {
    const answer = await of(question)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
  }
  expect(await values('thu ngân sách Đức Xuân 2022 đạt mấy % dự toán, bỏ dự toán thành phố giao')).toEqual([112])
  expect(await values('thu ngân sách Đức Xuân 2022 đạt mấy % dự toán (bỏ dự toán tỉnh giao)')).toEqual([104])
  expect(await values('cơ cấu kinh tế Đức Xuân 2022, bỏ giá trị')).toEqual(expect.arrayContaining([38, 62]))
  expect(await values('vật nuôi Đức Xuân 2022, bỏ đàn trâu')).toEqual([55])
  expect(await values('đàn trâu, bò Đức Xuân 2022')).toEqual([40, 55])
})
