import { expect, test } from 'vitest'
import { asking, know, written } from '../support/knowledge.ts'

const ask = asking(
  know(
    written(
      'Báo cáo tổng kết năm 2022 của UBND xã Dương Quang\n\n' +
        'Năm 2022, toàn Đảng bộ có 21 chi bộ, gồm 14 chi bộ thôn, còn lại 7 chi bộ thuộc trường học, trạm y tế. ' +
        'Năm 2022, xã cấp kinh phí hỗ trợ do thiên tai cho hộ nghèo với số tiền 230 triệu đồng; đối tượng người có công và thân nhân người có công ' +
        '35 đối tượng, số tiền 70 triệu đồng; bảo trợ xã hội 88 đối tượng, số tiền 150 triệu đồng. ' +
        'Năm 2022 có 12/19 chi bộ hoàn thành xuất sắc nhiệm vụ, chiếm 63,2%; 7/19 chi bộ hoàn thành tốt nhiệm vụ, chiếm 36,8%; ' +
        '80/150 đảng viên hoàn thành tốt nhiệm vụ.',
      '2022-12-20',
    ),
  ),
)

async function values(...questions: readonly string[]) {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test('what the name of a later figure says is not said of the one before it', async () => {
  expect(await values('xã Dương Quang có mấy chi bộ trường học trạm y tế')).toEqual([7])
  expect(await values('xã Dương Quang có mấy chi bộ thôn, mấy chi bộ trường học trạm y tế')).toEqual([14, 7])
  expect(await values('xã Dương Quang 2022 có mấy chi bộ')).toEqual([21])
})

test('of two groups held against each other no third is told', async () => {
  const told = await values('Tiền hỗ trợ thiên tai ở Dương Quang, người có công nhận nhiều hơn hay bảo trợ xã hội nhận nhiều hơn')
  expect(told).toEqual([70e6, 150e6])
})

test('how many there are is asked of those just spoken of, and of no other group', async () => {
  expect(await values('tiền hỗ trợ thiên tai cho người có công ở Dương Quang', 'gồm bao nhiêu đối tượng')).toEqual([35])
  expect(await values('tiền hỗ trợ thiên tai cho bảo trợ xã hội ở Dương Quang', 'mấy người được nhận vậy')).toEqual([88])
})

test('another grade is asked of what the first was of', async () => {
  const before = 'Dương Quang năm 2022 bao nhiêu phần trăm chi bộ hoàn thành xuất sắc nhiệm vụ'
  expect(await values(before, 'thế loại hoàn thành tốt thì chiếm mấy phần trăm')).toEqual([36.8])
})
