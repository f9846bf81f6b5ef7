import { expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, type Line, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const there = linesOf(DUC_XUAN)
const outer = (line: Line): Line => ({ ...line, unit: BA_CHE })
const aim = { kind: 'target', year: 2023 } as const

const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of('diện tích sắn', 30, 'ha'),
      of('diện tích sắn', 24, 'ha', aim),
      of('diện tích ngô', 73, 'ha'),
      of('đàn trâu', 300, 'con'),
      of('đàn bò', 600, 'con'),
      of('thu ngân sách', 2.35e9, 'đồng'),
      of('thu ngân sách', 108, '%', { role: 'plan_ratio', base: 'dự toán tỉnh giao' }),
      of('thu ngân sách', 103, '%', { role: 'plan_ratio', base: 'dự toán huyện giao' }),
      of('tỷ lệ đường thôn được bê tông hóa', 80, '%', aim),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-21', [there('tỷ lệ hộ nghèo', 1.5, '%', aim), there('tỷ lệ hộ nghèo', 2, '%')]),
    report('bc.md', BA_CHE, '2022-12-22', [
      outer(of('diện tích rừng trồng tập trung', 120, '%', { role: 'plan_ratio', base: 'kế hoạch' })),
      outer(of('tỷ lệ che phủ rừng', 70, '%', aim)),
      outer(of('diện tích trồng rừng gỗ lớn', 40, 'ha', aim)),
      outer(of('tỷ lệ hộ sử dụng nước hợp vệ sinh', 97, '%', aim)),
    ]),
  ),
)

async function told(...questions: readonly string[]) {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

async function verdict(question: string) {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.verdict : answer.status
}

test('what a place wants or must do is its plan, and never what was reached', async () => {
  expect(await verdict('Đức Xuân năm 2023 muốn tỷ lệ hộ nghèo còn dưới 1,8% đúng không')).toBe('yes')
  expect(await verdict('duc xuan 2023 muon ho ngheo duoi 1% phai khong')).toBe('no')
  expect(await told('năm 2023 Dương Quang cần trồng bao nhiêu ha sắn')).toEqual([24])
  expect(await told('năm 2022 Dương Quang muốn trồng bao nhiêu ha sắn')).toBe('no_data')
  expect(await told('năm 2022 Dương Quang phải trồng bao nhiêu ha sắn')).toBe('no_data')
  expect(await told('Dương Quang năm 2023 tính trồng sắn mấy ha')).toEqual([24])
  expect(await told('Dương Quang năm 2022 tính trồng sắn mấy ha')).toBe('no_data')
})

test('who wants to know asks for no plan, and a people is no wish', async () => {
  expect(await told('tôi muốn biết năm 2022 Dương Quang trồng bao nhiêu ha sắn')).toEqual([30])
  expect(await told('em muốn năm 2022 Dương Quang trồng mấy ha sắn')).toEqual([30])
})

test('a bare "giao bao nhiêu" asks for the plan of what was spoken of', async () => {
  expect(await told('năm 2022 Dương Quang trồng bao nhiêu ha sắn', 'sang năm giao bao nhiêu ha')).toEqual([24])
  expect(await told('năm 2022 Dương Quang trồng bao nhiêu ha sắn', 'qua năm 2023 giao mấy ha')).toEqual([24])
})

test('so many times another thing: both are told, or none', async () => {
  expect(await told('Dương Quang 2022 đàn bò gấp mấy lần đàn trâu')).toEqual([600, 300])
  expect(await told('duong quang 2022 dan bo gap may dan trau')).toEqual([600, 300])
  expect(await told('Dương Quang 2022 đàn bò gấp mấy đàn ngựa')).toBe('no_data')
})

test('a sum in two scales is one', async () => {
  expect(await verdict('Dương Quang 2022 thu ngân sách 2 tỷ 350 triệu phải không')).toBe('yes')
  expect(await verdict('Dương Quang 2022 thu ngân sách 2 tỷ 35 phải không')).toBe('yes')
  expect(await verdict('Dương Quang 2022 thu ngân sách 2 tỷ rưỡi phải không')).toBe('no')
  expect(await verdict('Dương Quang 2022 thu ngân sách hơn 2 tỷ 400 triệu phải không')).toBe('no')
})

test('plans are told by who set them, however that is put', async () => {
  expect(await told('thu ngân sách Dương Quang 2022 so với cái tỉnh giao và cái huyện giao thế nào')).toEqual([2.35e9, 108, 103])
  expect(await told('Thu ngân sách Dương Quang 2022 bao nhiêu', 'xét theo dự toán huyện giao thì được bao nhiêu phần trăm')).toContain(103)
  expect(await told('Thu ngân sách Dương Quang 2022 bao nhiêu', 'xét theo dự toán huyện giao thì được bao nhiêu phần trăm')).not.toContain(
    108,
  )
})

test('a share is asked for, and no length', async () => {
  expect(await told('Dương Quang 2023 đường bê tông chiếm mấy phần trăm')).toEqual([80])
  expect(await told('Dương Quang 2023 đường bê tông được bao nhiêu km')).toBe('no_data')
})

test('a list of what is heard otherwise is of what sounds so, and of nothing that only shares its letters', async () => {
  expect(await told('các chỉ tiêu về dừng của huyện Ba Chẽ năm 2023')).toEqual([70, 40])
})

test('the field ahead of a colon heads its parts, and an area none that has no area', async () => {
  expect(await told('tôi cần số liệu nông nghiệp Dương Quang 2022: sắn, ngô, đàn trâu')).toEqual([30, 73, 300])
  expect(await told('Dương Quang 2022: diện tích sắn, diện tích ngô, thu ngân sách')).toEqual([30, 73, 2.35e9])
})

test('what kind of place it is, is no question of its figures', async () => {
  for (const question of [
    'Ba Chẽ là huyện hay thị xã vậy',
    'duc xuan la xa hay phuong',
    'Is Duong Quang a commune or a town, and in which province?',
  ])
    expect((await ask(question)).intent).toBe('unit_info')
  expect((await ask('Dương Quang là xã đạt chuẩn hay chưa')).intent).not.toBe('unit_info')
})

test('what a preamble heard, and who forgot it, is no part of the question', async () => {
  expect(await told('Họp đầu năm tôi có nghe năm 2022 xã Dương Quang trồng mấy ha sắn mà già rồi quên mất, nhắc giúp tôi con số')).toEqual([
    30,
  ])
  expect(await told('Tôi sống ở Dương Quang. Năm 2022 xã ta trồng bao nhiêu ha sắn?')).toEqual([30])
})
