import { describe, expect, test } from 'vitest'
import { asking, know, written } from '../support/knowledge.ts'

/** Asks a report that says this of 2021. */
function told(sentence: string) {
  const text = `Xã Thạch Lâm tổng kết năm 2021\n\nNgày 20/12/2021, UBND xã Thạch Lâm tổ chức hội nghị. Năm 2021, ${sentence}.\n`
  const ask = asking(know(written(text, '2021-12-20')))
  return async (question: string) => {
    const answer = await ask(question)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
  }
}

describe('a number in brackets is of what the share ahead of it is of', () => {
  test.each([
    ['tỷ lệ hộ nghèo còn 1,2% (tức 55 hộ)', 'có bao nhiêu hộ nghèo', 55],
    ['tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng là 4,1% (23 cháu)', 'có bao nhiêu cháu suy dinh dưỡng', 23],
    ['tỷ lệ lao động qua đào tạo đạt 61% (gồm 1.204 người)', 'có bao nhiêu người lao động qua đào tạo', 1204],
  ])('%s', async (sentence, question, number) => {
    expect(await told(sentence)(`xã Thạch Lâm năm 2021 ${question}`)).toEqual([number])
  })
})
