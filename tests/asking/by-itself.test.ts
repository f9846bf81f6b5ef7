import { expect, test } from 'vitest'
import { asking, DUC_XUAN, know, linesOf, report } from '../support/knowledge.ts'

const line = linesOf(DUC_XUAN)
const ask = asking(
  know(
    report('dx.md', DUC_XUAN, '2022-12-20', [
      line('sản lượng chè, cà phê, hồ tiêu', 640, 'tấn'),
      line('kinh phí sửa nhà cho hộ nghèo và hộ cận nghèo', 900e6, 'đồng'),
      line('doanh thu lữ hành', 70e9, 'đồng'),
      line('doanh thu bưu chính và viễn thông', 20e9, 'đồng'),
    ]),
  ),
)
const told = async (...questions: readonly string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test('what is counted together is told as it was counted', async () => {
  expect(await told('sản lượng chè, cà phê, hồ tiêu Đức Xuân 2022')).toEqual([640])
  expect(await told('kinh phí sửa nhà cho hộ nghèo và hộ cận nghèo Đức Xuân 2022')).toEqual([900e6])
})

test.each([
  ['riêng sản lượng hồ tiêu Đức Xuân 2022 bao nhiêu tấn'],
  ['rieng san luong ho tieu duc xuan 2022'],
  ['kinh phí sửa nhà riêng cho hộ nghèo Đức Xuân 2022'],
  ['sản lượng chè, cà phê, hồ tiêu Đức Xuân 2022', 'chỉ hồ tiêu thôi'],
])('and of one of them by itself nothing is: %s %s', async (...questions) => {
  const values = await told(...questions)
  expect(values).not.toContain(640)
  expect(values).not.toContain(900e6)
})

test('what a follow-up asks for by itself is never all that was asked of before', async () => {
  expect(await told('doanh thu lữ hành Đức Xuân 2022', 'riêng xe đò thôi')).not.toContain(70e9)
  expect(await told('doanh thu lữ hành Đức Xuân 2022', 'rieng cho khach tay thoi')).not.toContain(70e9)
  expect(await told('doanh thu lữ hành Đức Xuân 2022', 'riêng bưu chính viễn thông thôi')).toEqual([20e9])
})

test('a place or a year by itself is asked of as any other', async () => {
  expect(await told('doanh thu lữ hành Đức Xuân', 'riêng năm 2022 thôi')).toEqual([70e9])
  expect(await told('doanh thu lữ hành năm 2022 riêng Đức Xuân')).toEqual([70e9])
})

test('what stands ahead of a colon is said of both that are held against each other, and "đồng chí" names nothing', async () => {
  expect(await told('doanh thu Đức Xuân 2022: lữ hành hay bưu chính viễn thông cao hơn')).toEqual([70e9, 20e9])
  const members = asking(know(report('dv.md', DUC_XUAN, '2022-12-20', [line('kết nạp đảng viên mới', 9, 'đảng viên')])))
  const answer = await members('Đức Xuân 2022 kết nạp bao nhiêu đồng chí')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([9])
})
