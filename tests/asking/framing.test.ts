import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(BA_CHE)
const ask = asking(
  know(
    report('bc.md', BA_CHE, '2022-12-24', [
      of('tỷ lệ hộ nghèo', 2.4, '%'),
      of('diện tích trồng lúa', 310, 'ha'),
      of('diện tích trồng lúa vụ xuân', 120, 'ha'),
      of('tổng thu ngân sách', 52e9, 'đồng'),
      of('tổng thu ngân sách', 104, '%', { role: 'plan_ratio' }),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [linesOf(DUC_XUAN)('tỷ lệ hộ nghèo', 0.7, '%')]),
  ),
)
const values = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('who asks and why is no part of what is asked', () => {
  test.each([
    'Em là giáo viên mới về trường, {}',
    'Mình là phóng viên cần viết bài cuối năm, {}',
    'Tôi tên Hòa, làm kế toán hợp tác xã, {}',
    'Tôi là cán bộ hưu trí, trước làm ở huyện, {}',
    'Bà năm nay 74 tuổi, {}',
    'Chú là bộ đội về hưu, {}',
    'Con gái tôi đang làm tiểu luận, {}',
    'Gia đình em thuộc hộ nghèo nhiều năm, {}',
    'Phục vụ công tác kiểm tra, {}',
    'dạ em cần số liệu làm bài thuyết trình: {}',
    'Em soạn đề cương ạ, cho em hỏi {}',
    'Chị đang soạn bài thuyết trình: {}',
    'Không biết hỏi ai nên nhờ bot, {}',
    'Cả buổi tìm trên mạng không ra, {}',
    '{}, em viết báo cáo thực tập',
    '{}, số liệu này tôi đưa vào luận văn',
    '{} để tôi báo cáo lại chi bộ',
    '{}, các cháu xem giúp bác với nhé',
    '{}, ai rành chỉ tôi với',
    '{}? Mong sớm nhận được phản hồi',
    'em dang lap du an trong rung, {}',
  ])('%s', async frame => {
    const asked = async (question: string) => await ask(frame.replace('{}', question))
    const told = await asked('Ba Chẽ năm 2022 có bao nhiêu phần trăm hộ nghèo')
    expect(told.status === 'answer' && told.facts.map(({ fact }) => fact.quantity?.value)).toEqual([2.4])
    const listed = await asked('các số liệu năm 2022 của huyện Ba Chẽ')
    expect(listed.status === 'answer' && listed.facts.length).toBe(5)
    const met = await asked('Ba Chẽ có đạt kế hoạch thu ngân sách năm 2022 không')
    expect(met.status === 'answer' && met.verdict).toBe('yes')
  })
})

describe('what narrows a question, or says a part of it, stays', () => {
  test.each([
    ['Tính riêng hộ người Dao, Ba Chẽ năm 2022 có bao nhiêu phần trăm hộ nghèo?', 'no_data'],
    ['Tôi chỉ hỏi hộ người Tày, Ba Chẽ năm 2022 có bao nhiêu phần trăm hộ nghèo?', 'no_data'],
    ['Em hỏi vụ xuân, Ba Chẽ năm 2022 diện tích lúa bao nhiêu ha?', [120]],
    ['Tôi ở Đức Xuân, năm 2022 tỷ lệ hộ nghèo bao nhiêu?', [0.7]],
    ['Tôi đi làm ở Ba Chẽ, phường Đức Xuân năm 2022 tỷ lệ hộ nghèo bao nhiêu?', [0.7]],
    ['Em thấy hộ nghèo Ba Chẽ giảm nhiều, năm 2022 còn bao nhiêu?', [2.4]],
    ['Tỷ lệ hộ nghèo bao nhiêu, ý em là Ba Chẽ năm 2022', [2.4]],
  ])('%s', async (question, told) => expect(await values(question)).toEqual(told))
})

describe('all that is told', () => {
  test.each([
    'Cho mình tất cả con số kết quả năm 2022 của huyện Ba Chẽ',
    'Năm 2022 huyện Ba Chẽ làm được những gì, cho xin đủ các con số',
    'KQ năm 2022 huyện Ba Chẽ gồm những gì',
    'mọi con số của huyện Ba Chẽ năm 2022',
    'cho xin so lieu huyen Ba Che nam 2022',
  ])('%s', async question => expect(await values(question)).toHaveLength(5))
})

test('where the asker lives is kept, if the rest speaks of that place without its name', async () => {
  expect(
    await values('tôi ở phường Đức Xuân, muốn đối chiếu tỷ lệ hộ nghèo phường đạt được năm 2022 với bên huyện Ba Chẽ cùng năm'),
  ).toEqual([0.7, 2.4])
})
