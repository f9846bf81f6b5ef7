import { describe, expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, report } from '../support/knowledge.ts'

const ask = asking(
  know(
    report(
      'dq.md',
      DUONG_QUANG,
      '2020-06-12',
      [],
      'Kỳ họp do ông Hoàng Văn Thử, Bí thư Đảng ủy, Chủ tịch HĐND xã chủ tọa.\nBà Lý Thị Nếm, Phó Bí thư Đảng ủy xã, phát biểu.\nÔng Nông Văn Mẫu, Chủ tịch UBND thành phố, dự.\n',
    ),
    report(
      'dx.md',
      DUC_XUAN,
      '2020-10-02',
      [],
      'Đồng chí Phùng Thị Ví, Bí thư Đảng ủy, tái đắc cử tại Đại hội.\nĐồng chí Ngô Văn Dụ, Bí thư Đảng ủy Khối doanh nghiệp, dự.\nÔng Bế Văn Tám, Chủ tịch UBND phường, báo cáo.\n',
    ),
  ),
)
const quoted = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.passages.map(source => source.quote).join(' ') : answer.status
}

describe('who holds an office', () => {
  test.each([
    ['ai là Chủ tịch HĐND xã Dương Quang?', 'Hoàng Văn Thử'],
    ['Chủ tịch Hội đồng nhân dân xã Dương Quang là ai', 'Hoàng Văn Thử'],
    ['bi thu dang uy phuong duc xuan la ai', 'Phùng Thị Ví'],
    ['phó bí thư Đảng ủy xã Dương Quang là ai', 'Lý Thị Nếm'],
    ['ai là chủ tịc HĐND xã Dương Quang', 'Hoàng Văn Thử'],
    ['Ai là Chủ tịch UBND phường Đức Xuân', 'Bế Văn Tám'],
    ['Chủ tịch Ủy ban nhân dân phường Đức Xuân là ai', 'Bế Văn Tám'],
    ['ai tái đắc cử Bí thư Đảng ủy phường Đức Xuân', 'Phùng Thị Ví'],
    ['Người giữ cương vị Bí thư Đảng ủy phường Đức Xuân tại thời điểm đại hội?', 'Phùng Thị Ví'],
    ['bà Lý Thị Nếm đảm nhiệm cương vị gì', 'Phó Bí thư Đảng ủy xã'],
    ['đồng chí nào chủ tọa kỳ họp năm 2020 của xã Dương Quang', 'Hoàng Văn Thử'],
  ])('%s: %s', async (question, name) => {
    expect(await quoted(question)).toContain(name)
  })

  test.each(['Chủ tịch UBND xã Dương Quang là ai', 'Phó Chủ tịch HĐND xã Dương Quang là ai'])(
    '%s: nobody that a report names',
    async question => {
      expect(await quoted(question)).toBe('no_data')
    },
  )

  test('neither a deputy nor the secretary of another body', async () => {
    expect(await quoted('Bí thư Đảng ủy xã Dương Quang là ai')).not.toContain('Lý Thị Nếm')
    expect(await quoted('Bí thư Đảng ủy phường Đức Xuân là ai')).not.toContain('Ngô Văn Dụ')
  })
})

test('who came is named in the sentence that names somebody, and not in one on leaders', async () => {
  const visit =
    'Lãnh đạo xã triển khai quy chế làm việc của Đảng ủy, Bí thư Đảng ủy phân công cho từng ủy viên.\nNgày 25/9, đồng chí Hà Thị Thử, Phó Bí thư Thành ủy, đã có buổi làm việc với xã về quy chế.\n'
  const answer = await asking(know(report('dq.md', DUONG_QUANG, '2020-09-25', [], visit)))(
    'hôm 25/9 lãnh đạo nào của Thành ủy về làm việc với xã Dương Quang',
  )
  expect(answer.status === 'answer' && answer.passages.map(({ quote }) => quote)).toEqual([expect.stringContaining('Hà Thị Thử')])
})

test('the city’s chairman who praises the ward is not told as its own', async () => {
  const praise =
    'Phát biểu tại hội nghị, ông Bế Văn Mười, Chủ tịch UBND thành phố Bắc Kạn, biểu dương kết quả mà Đảng bộ phường Đức Xuân đạt được.\n'
  const of = asking(know(report('dx.md', DUC_XUAN, '2020-10-02', [], praise)))
  const told = async (question: string) => {
    const answer = await of(question)
    return answer.status === 'answer' ? answer.passages.map(source => source.quote).join(' ') : answer.status
  }
  expect(await told('ai là chủ tịch phường Đức Xuân')).toBe('no_data')
  expect(await told('ai là chủ tịch thành phố Bắc Kạn')).toContain('Bế Văn Mười')
})
