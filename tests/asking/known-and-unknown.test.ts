import { expect, test } from 'vitest'
import { asking, catalogue, know, linesOf, report } from '../support/knowledge.ts'

const [LUONG_MONG] = catalogue.units.named('Lương Mông').map(({ id, name }) => ({ id, name }))
const lm = linesOf(LUONG_MONG!)
const ask = asking(
  know(
    report('lm.txt', LUONG_MONG!, '2022-12-20', [
      lm('tổng đàn dê', 75, 'con'),
      lm('tỷ lệ hộ nghèo', 6.5, '%'),
      lm('tỷ lệ hộ nghèo', 5, '%', { year: 2023, kind: 'target' }),
      lm('số đảng viên mới kết nạp', 9, 'đảng viên'),
    ]),
  ),
)

test.each([
  ['hộ nghèo Lương Mông năm 2022 còn mấy phần trăm, với lại có bao nhiêu hộ do phụ nữ làm chủ hộ', 6.5, '“hộ do phụ nữ làm chủ hộ”'],
  ['hộ nghèo Lương Mông 2022 mấy phần trăm, dân tộc Dao mấy phần trăm', 6.5, '“dân tộc Dao”'],
  ['đàn dê Lương Mông 2022 bao nhiêu con, có mấy trang trại ngựa', 75, '“trang trại ngựa”'],
  ['luong mong 2022 ket nap may dang vien, co bao nhieu doan vien', 9, '“doan vien”'],
])('of two things the one is told, and the other said to be missing: %s', async (question, value, missing) => {
  const answer = await ask(question)
  if (answer.status !== 'answer') throw new Error(answer.status)
  expect(answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([value])
  expect(answer.notes.flatMap(note => (note.kind === 'missing-indicator' ? [note.indicator] : []))).toEqual([missing])
})

test('where the first is not told, nothing is', async () => {
  expect((await ask('Lương Mông 2022 có bao nhiêu cơ sở karaoke, bao nhiêu trang trại ngựa')).status).not.toBe('answer')
})
