import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const milestones = (body: string) =>
  lines(`Huyện Đà Bắc tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n\n${body}\n`)
    .filter(line => line.endsWith('milestone'))
    .map(line => line.split(' | ').slice(0, 4).join(' | '))

describe('a named state is a milestone of its own unit', () => {
  test.each([
    ['Năm 2020, xã Tú Lý đạt chuẩn nông thôn mới.', ['xã Tú Lý | đạt chuẩn nông thôn mới | 2020 | result']],
    [
      'Năm 2020, xã Tú Lý được công nhận đạt chuẩn nông thôn mới nâng cao.',
      ['xã Tú Lý | được công nhận đạt chuẩn nông thôn mới nâng cao | 2020 | result'],
    ],
    ['Năm 2021, huyện phấn đấu xã Cao Sơn đạt chuẩn nông thôn mới.', ['xã Cao Sơn | đạt chuẩn nông thôn mới | 2021 | target']],
    ['Năm 2020, thị trấn Đà Bắc đạt chuẩn đô thị văn minh.', ['thị trấn Đà Bắc | đạt chuẩn đô thị văn minh | 2020 | result']],
    [
      'Năm 2020, các xã Tú Lý, Cao Sơn đạt chuẩn nông thôn mới.',
      ['xã Cao Sơn | đạt chuẩn nông thôn mới | 2020 | result', 'xã Tú Lý | đạt chuẩn nông thôn mới | 2020 | result'],
    ],
  ])('%s', (sentence, expected) => expect(milestones(sentence).toSorted()).toEqual(expected.toSorted()))
})

describe('no milestones', () => {
  test.each([
    'Năm 2020, huyện có 3 xã đạt chuẩn nông thôn mới.',
    'Năm 2020, huyện đạt nhiều kết quả quan trọng.',
    'Năm 2020, cán bộ, đảng viên hoàn thành nhiệm vụ được giao.',
    'Năm 2020, huyện cơ bản hoàn thành các chỉ tiêu đề ra.',
    'Năm 2020, thu ngân sách vượt 8% dự toán.',
    'Năm 2020, xã Tú Lý đạt 15 tiêu chí nông thôn mới.',
    'Năm 2020, huyện tổ chức hội nghị đánh giá chương trình nông thôn mới.',
    'Năm 2020, tỷ lệ xã đạt chuẩn nông thôn mới là 45%.',
  ])('%s', sentence => expect(milestones(sentence)).toEqual([]))
})
