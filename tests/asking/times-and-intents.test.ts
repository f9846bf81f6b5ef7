import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, know, written } from '../support/knowledge.ts'

const ask = asking(
  know(
    written(
      'Xã Dương Quang 10 tháng năm 2022\n\n10 tháng đầu năm 2022, xã thu ngân sách 8,5 tỷ đồng. Thu nhập bình quân đầu người 48 triệu đồng, gấp 1,8 lần năm 2015. Tỷ lệ hộ nghèo năm 2018 là 9%; đến tháng 10/2022 còn 3%.\nNăm 2023, xã phấn đấu thu nhập bình quân đầu người 52 triệu đồng.\n',
      '2022-11-05',
    ),
    written('Phường Đức Xuân năm 2022\n\nNăm 2022, tỷ lệ hộ nghèo của phường là 5%.\n', '2022-12-20', DUC_XUAN, 'dx.txt'),
    written('Huyện Ba Chẽ năm 2022\n\nNăm 2022, thu ngân sách của huyện 90 tỷ đồng.\n', '2022-12-20', BA_CHE, 'bc.txt'),
  ),
)
const values = async (question: string) => {
  const told = await ask(question)
  return told.status === 'answer' ? told.facts.map(({ fact }) => `${fact.quantity?.value} ${fact.base ?? ''}`.trim()) : told.status
}

describe('what is meant to come is planned', () => {
  test.each([
    ['Dương Quang tính nâng thu nhập lên bao nhiêu'],
    ['duong quang tinh nang thu nhap len may trieu'],
    ['Dương Quang định kéo thu nhập lên bao nhiêu'],
  ])('%s', async question => {
    expect(await values(question)).toEqual(['52000000'])
  })
})

test('"MT 2023" beside a result is the target of that year', async () => {
  expect(await values('TNBQ Dương Quang: TH 2022 so với MT 2023')).toEqual(['48000000', '52000000'])
})

test('into which year something fell asks for no more than when', async () => {
  const LUNG = { id: 'body-lung-vai', name: 'xã Lũng Vài' }
  const recognised = 'Xã Lũng Vài năm 2022\n\nNăm 2022, di tích lịch sử Đồn Khau Mạ được công nhận di tích lịch sử cấp tỉnh.\n'
  const asked = asking(know(written(recognised, '2022-12-20', LUNG, 'lv.txt')))
  for (const question of [
    'Đồn Khau Mạ được công nhận di tích cấp gì, vào năm nào',
    'don khau ma duoc cong nhan di tich vao nam nao',
    'Đồn Khau Mạ được xếp hạng cấp gì',
  ]) {
    const answer = await asked(question)
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.period.year)).toEqual([2022])
  }
})

test('how many times an earlier year, with the year that it is held against', async () => {
  expect(await values('Dương Quang thu nhập 2022 gấp mấy lần năm 2015')).toContain('1.8 năm 2015')
})

test('the first months of a year, without "đầu năm"', async () => {
  expect(await values('xã Dương Quang 10 tháng 2022 thu ngân sách bao nhiêu')).toEqual(['8500000000'])
})

test('what is for the years to come is planned; months before a verb are those from January', async () => {
  expect(await values('Dương Quang giai đoạn tới thu nhập bao nhiêu')).toEqual(['52000000'])
  expect(await values('Dương Quang 10 tháng thu ngân sách được bao nhiêu')).toEqual(['8500000000'])
})

test('"đi lên hay đi xuống" asks which way it went', async () => {
  expect(await values('hộ nghèo ở Dương Quang từ 2018 qua 2022 đi lên hay đi xuống?')).toEqual(['9', '3'])
  expect(await values('hộ nghèo Dương Quang giảm ra sao từ năm 2018 tới 2022')).toEqual(['9', '3'])
  expect(await values('ho ngheo duong quang tu 2018 den 2022 giam nhu the nao')).toEqual(['9', '3'])
})

test('in an order each place has its newest share, that of a month too', async () => {
  expect(await values('nơi nào có tỷ lệ hộ nghèo cao nhất')).toEqual(['5', '3'])
})

describe('a hamlet of a place that is told of is told no figure of the whole', () => {
  test.each([
    ['thôn Nà Cà xã Dương Quang hộ nghèo 2022 bao nhiêu phần trăm'],
    ['thon na ca xa duong quang ho ngheo 2022 bao nhieu phan tram'],
    ['thon khuoi hai xa duong quang nam 2022 ty le ho ngheo'],
    ['tổ 5, tỷ lệ hộ nghèo Đức Xuân 2022'],
    ['mình chỉ hỏi tổ dân phố 5, tỷ lệ hộ nghèo Đức Xuân năm 2022 bao nhiêu'],
  ])('%s', async question => {
    expect(await values(question)).toBe('no_data')
  })

  test('where somebody lives is not what is asked about', async () => {
    expect(await values('em ở tổ dân phố 5, tỷ lệ hộ nghèo phường Đức Xuân năm 2022 bao nhiêu')).toEqual(['5'])
  })
})
