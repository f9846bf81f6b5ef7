import { expect, test } from 'vitest'
import { withoutCourtesies } from '../../src/asking/typing/courtesies.ts'
import { asking, catalogue, DUC_XUAN, know, linesOf, report, together } from '../support/knowledge.ts'

const [YEN_MINH] = catalogue.units.named('Yên Minh').map(({ id, name }) => ({ id, name }))
const ym = linesOf(YEN_MINH!)
const ask = asking(
  know(
    together('ym.md', YEN_MINH!, '2022-12-20', [ym('vận động doanh nghiệp hỗ trợ', 3e9, 'đồng'), ym('xây cầu dân sinh', 4, 'cầu')]),
    report('ym2.md', YEN_MINH!, '2022-12-20', [
      ym('cầu dân sinh được sửa chữa', 11, 'cầu'),
      ym('sản lượng chè', 510, 'tấn'),
      ym('sản lượng chè', 6, '%', { role: 'change', direction: 'up', base: 'cùng kỳ' }),
      ym('đàn trâu', 310, 'con'),
      ym('thu nhập bình quân đầu người', 37e6, 'đồng/người/năm', { year: 2021 }),
      ym('thu nhập bình quân đầu người', 39e6, 'đồng/người/năm'),
      ym('tốc độ tăng trưởng kinh tế', 9, '%', { kind: 'target', year: 2023 }),
      ym('doanh thu dịch vụ lưu trú và ăn uống', 8e9, 'đồng'),
      ym('doanh thu vận tải', 5e9, 'đồng'),
    ]),
    together('herds.md', YEN_MINH!, '2022-12-21', [ym('đàn ngựa', 80, 'con'), ym('đàn dê', 640, 'con')]),
    report('dx.md', DUC_XUAN, '2022-12-20', [
      linesOf(DUC_XUAN)('thu nhập bình quân đầu người', 50e6, 'đồng/người/năm'),
      linesOf(DUC_XUAN)('sản lượng chè', 9, 'tấn'),
    ]),
  ),
)

test.each([
  // of all bridges those that the sentence tells
  ['Yên Minh 2022 vận động doanh nghiệp hỗ trợ mấy tỷ, mấy cầu dân sinh', [3e9, 4]],
  ['sản lượng chè Yên Minh 2022 tăng mấy % so CK', [6]],
  ['sản lượng chè Yên Minh 2022, đừng nhầm với Đức Xuân', [510]],
  ['thu nhập đầu người Yên Minh từ 2021 sang 2022 dịch chuyển ra sao', [37e6, 39e6]],
  ['Is Yen Minh aiming for 9 percent economic growth in 2023?', [9]],
  ['How many tonnes of tea did Yen Minh produce in 2022? just that', [510]],
  // without marks each word by itself may be of no meaning
  ['nha nghi quan an yen minh 2022 thu duoc bao nhieu', [8e9]],
] as const)('%s', async (question, values) => {
  const answer = await ask(question)
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual(values)
})

test('"ở đây" names no place: which is asked', async () => {
  expect(await ask('thu nhập bình quân đầu người ở đây năm 2022 bao nhiêu')).toMatchObject({ status: 'choose', about: 'unit' })
})

test('"con gì nhiều nhất" puts in order what one sentence tells', async () => {
  const answer = await ask('Yên Minh nuôi con gì nhiều nhất')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([640, 80])
  const without = await ask('Yên Minh 2022 trừ đàn dê thì con nào nhiều nhất')
  expect(without.status === 'answer' && without.facts.some(({ fact }) => fact.quantity?.value === 640)).toBe(false)
})

test('"các mẹ ơi" is a courtesy', () => {
  expect(withoutCourtesies('các mẹ ơi xã Sơn Hạ có mấy thôn')).toBe('xã Sơn Hạ có mấy thôn')
})
