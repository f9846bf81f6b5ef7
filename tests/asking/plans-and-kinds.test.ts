import { expect, test } from 'vitest'
import { asking, catalogue, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const there = linesOf(DUC_XUAN)
const grew = { role: 'change', direction: 'up' } as const

const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-21', [
      of('đàn trâu', 410, 'con'),
      of('đàn bò', 950, 'con'),
      of('sản lượng thịt hơi', 120, 'tấn'),
      of('diện tích lúa', 180, 'ha'),
      of('diện tích ngô', 60, 'ha'),
      of('diện tích ngô', 4, '%', grew),
      of('diện tích lúa', 2, '%', grew),
      of('diện tích mía', 40, '%', { role: 'plan_ratio', base: 'kế hoạch' }),
      of('kết nạp đảng viên mới', 9, 'đảng viên', { of: 9 }),
      of('kết nạp đảng viên mới', 100, '%', { role: 'plan_ratio', base: 'kế hoạch' }),
      of('sản lượng lương thực', 700, 'tấn', { kind: 'target', year: 2023 }),
      of('sản lượng lương thực', 650, 'tấn'),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [there('diện tích lúa', 70, 'ha'), there('diện tích lúa', 14, '%', grew)]),
  ),
)

async function told(question: string) {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test('what grew faster is told by how much each grew', async () => {
  expect(await told('diện tích lúa Dương Quang và Đức Xuân năm 2022 nơi nào tăng mạnh hơn')).toEqual([2, 14])
  expect(await told('Which grew faster in rice area in 2022, Duong Quang or Duc Xuan?')).toEqual([2, 14])
  expect(await told('Dương Quang 2022 lúa với ngô cái nào tăng nhiều hơn')).toEqual([2, 4])
})

test('"kế hoạch" at the end, where none is told, is answered by how it went against it', async () => {
  expect(await told('diện tích mía Dương Quang kế hoạch')).toEqual([40])
  expect(await told('diện tích mía Dương Quang kế hoạch bao nhiêu ha')).toBe('no_data')
  expect(await told('sản lượng lương thực Dương Quang kế hoạch')).toEqual([700])
})

test('whether there were enough for the plan is answered yes or no', async () => {
  const answer = await ask('ĐV mới của Dương Quang 2022 kết nạp đủ KH ko')
  expect(answer.status === 'answer' && answer.verdict).toBe('yes')
})

test('a field of plants or animals by itself asks for each of them', async () => {
  expect(await told('tổng đàn vật nuôi Dương Quang 2022')).toEqual([410, 950])
  expect(await told('cây trồng Dương Quang 2022 diện tích')).toEqual(expect.arrayContaining([180, 60]))
})

test('"cao hay thấp hơn" holds two years against each other', async () => {
  expect(await told('sản lượng lương thực Dương Quang năm 2023 đặt cao hay thấp hơn năm 2022')).toEqual([700, 650])
})

const [VAN_LANG] = catalogue.units.named('Văn Lăng').map(({ id, name }) => ({ id, name }))
const vl = linesOf(VAN_LANG!)
const askThere = asking(
  know(
    report('vl.md', VAN_LANG!, '2022-12-20', [
      vl('trồng rừng', 85, 'ha'),
      vl('trồng rừng', 106, '%', { role: 'plan_ratio', base: 'kế hoạch' }),
      vl('tổng thu ngân sách', 7e9, 'đồng'),
      vl('tổng thu ngân sách', 91, '%', { role: 'plan_ratio', base: 'dự toán huyện giao' }),
      vl('tỷ lệ giải ngân vốn đầu tư công', 88, '%'),
      vl('diện tích chè', 40, 'ha', { kind: 'target', year: 2023 }),
      vl('sản lượng cá', 35, 'tấn'),
      vl('sản lượng cá vượt chỉ tiêu', null, '%'),
    ]),
  ),
)

test.each([
  ['Văn Lăng trồng rừng được mấy ha, tới kế hoạch chưa mấy chú', [85, 106]],
  ['trong rung van lang 2022 toi dau ke hoach roi', [85, 106]],
  ['thu ngân sách Văn Lăng 2022 bao nhiêu, so với dự toán huyện giao là mấy %', [7e9, 91]],
  ['thu ngân sách Văn Lăng đã bằng mức nghị quyết HĐND đề ra chưa', [7e9, 91]],
  ['thu ngân sách Văn Lăng có vượt target không', [7e9, 91]],
  ['sản lượng cá Văn Lăng 2022 bao nhiêu tấn, có vượt target không', [35, undefined]],
  ['diện tích chè Văn Lăng 2023 đến mục tiêu bao nhiêu ha', [40]],
])('held against the plan: %s', async (question, values) => {
  const answer = await askThere(question)
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual(values)
})
