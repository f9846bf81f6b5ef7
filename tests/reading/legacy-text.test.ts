import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reviveLegacyText } from '../../src/reading/legacy-text.ts'
import { readReport } from '../../src/reading/read-report.ts'

const REPORT = `xã đồng thắng tổng kết năm 2020

năm 2020, ủy ban nhân dân xã chỉ đạo gieo trồng 312 ha lúa, thủy lợi được quan tâm, tỷ lệ hộ nghèo giảm còn 3,15%.
số hộ: 12
thu ngân sách trên địa bàn ước đạt 2,4 tỷ đồng; kỹ thuật mới, quỹ đất, khuỷu tay, ỷ lại, quý iii, mỹ thuật.
năm 2021, xã phấn đấu trồng 45 ha rừng, giữ vững quốc phòng, an ninh; nước sạch hợp vệ sinh đạt 98% trở lên.
`

// The rows of TCVN 5712:1993, by byte.
const TCVN3_ROWS: readonly (readonly [letters: string, first: readonly number[]])[] = [
  ['àảãáạ', [0xb5, 0xb6, 0xb7, 0xb8, 0xb9]],
  ['ăằẳẵắặ', [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6]],
  ['âầẩẫấậ', [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb]],
  ['èẻẽéẹ', [0xcc, 0xce, 0xcf, 0xd0, 0xd1]],
  ['êềểễếệ', [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6]],
  ['ìỉĩíị', [0xd7, 0xd8, 0xdc, 0xdd, 0xde]],
  ['òỏõóọ', [0xdf, 0xe1, 0xe2, 0xe3, 0xe4]],
  ['ôồổỗốộ', [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9]],
  ['ơờởỡớợ', [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee]],
  ['ùủũúụ', [0xef, 0xf1, 0xf2, 0xf3, 0xf4]],
  ['ưừửữứự', [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9]],
  ['ỳỷỹýỵ', [0xfa, 0xfb, 0xfc, 0xfd, 0xfe]],
  ['đĂÂÊÔƠƯĐ', [0xae, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7]],
]
const TCVN3 = new Map(TCVN3_ROWS.flatMap(([letters, bytes]) => Array.from(letters, (letter, i) => [letter, bytes[i]!] as const)))

/** As a program of the time wrote it: one byte a letter. */
function toTcvn3(text: string): string {
  return Array.from(text, letter => (TCVN3.has(letter) ? String.fromCharCode(TCVN3.get(letter)!) : letter)).join('')
}

const VNI_TONE = { '\u0300': 'ø', '\u0301': 'ù', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï', '': '' }
const VNI_HAT = { '\u0300': 'à', '\u0301': 'á', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä', '': 'â' }
const VNI_BOWL = { '\u0300': 'è', '\u0301': 'é', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë', '': 'ê' }
const VNI_I = { '\u0300': 'ì', '\u0301': 'í', '\u0309': 'æ', '\u0303': 'ó', '\u0323': 'ò', '': 'i' }
type Tone = keyof typeof VNI_TONE

function toVni(text: string): string {
  return Array.from(text, letter => {
    if (letter === 'đ' || letter === 'Đ') return letter === 'đ' ? 'ñ' : 'Ñ'
    const [base = '', ...marks] = letter.normalize('NFD')
    const tone = (marks.find(mark => mark in VNI_TONE) ?? '') as Tone
    const small = base.toLowerCase()
    if (!'aeiouy'.includes(small) || small === '') return letter
    let written = base + VNI_TONE[tone]
    if (marks.includes('\u0302')) written = base + VNI_HAT[tone]
    else if (marks.includes('\u0306')) written = base + VNI_BOWL[tone]
    else if (marks.includes('\u031b')) written = (small === 'o' ? 'ô' : 'ö') + VNI_TONE[tone]
    else if (small === 'i') written = VNI_I[tone]
    else if (small === 'y' && tone === '\u0323') written = 'î'
    return base === small ? written : written.toUpperCase()
  }).join('')
}

const ENCODINGS = [
  ['TCVN3', toTcvn3],
  ['VNI', toVni],
] as const
const bytesOf = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))

describe.each(ENCODINGS)('%s', (name, encode) => {
  test('is read from bytes', async () => {
    expect((await readReport(bytesOf(encode(REPORT)), 'a.txt')).text).toBe(REPORT)
  })

  test('is read from Latin-1 letters in Unicode', async () => {
    expect((await readReport(new TextEncoder().encode(encode(REPORT)), 'a.txt')).text).toBe(REPORT)
  })

  test('is read in a page, also where its letters are entities', async () => {
    const lines = REPORT.trim().split(/\n+/)
    const plain = lines.map(line => `<p>${encode(line)}</p>`).join('')
    const entities = plain.replace(/[\u00a1-\u00ff]/g, letter => (letter === '\u00e9' ? '&eacute;' : `&#${letter.charCodeAt(0)};`))
    for (const page of [plain, entities]) {
      const report = await readReport(new TextEncoder().encode(`<html><body>${page}</body></html>`), 'a.html')
      expect(report.blocks.map(({ start, end }) => report.text.slice(start, end))).toEqual(lines)
    }
  })

  test('a paragraph of it within Unicode is read, and the Unicode stays', () => {
    const lines = REPORT.split('\n')
    const unicode = 'Xã Đồng Thắng: Cà phê, bơ, măng tây 12 ha; Hà Nam'
    const mixed = [unicode, encode(lines[2]!), unicode, encode(lines[5]!)].join('\n')
    expect(reviveLegacyText(mixed)).toBe([unicode, lines[2], unicode, lines[5]].join('\n'))
  })

  test('any words come back as they were', () => {
    const words = REPORT.split(/[^\p{L}]+/u).filter(word => word !== '')
    const text = fc
      .array(fc.array(fc.oneof(fc.constantFrom(...words), fc.nat(9_999).map(String)), { minLength: 1, maxLength: 14 }), { maxLength: 6 })
      .map(lines => [REPORT.split('\n')[2]!, ...lines.map(line => line.join(' '))].join('\n'))
    fc.assert(fc.property(text, original => reviveLegacyText(encode(original)) === original))
  })

  test(`both places of the tone mark come back`, () => {
    const text = 'hoà bình, hòa bình, thuỷ lợi, thủy lợi, khoẻ mạnh, khỏe mạnh, tỷ lệ, tỉ lệ được giữ vững'
    expect(reviveLegacyText(encode(text))).toBe(text)
  })

  test(`capitals of its own keep their case`, () => {
    const text = 'Đảng bộ, Ủy ban nhân dân xã Đồng Thắng, Ở nông thôn, Âu Lạc'
    const expected = name === 'TCVN3' ? 'Đảng bộ, ủy ban nhân dân xã Đồng Thắng, ở nông thôn, Âu Lạc' : text
    expect(reviveLegacyText(encode(name === 'TCVN3' ? expected : text))).toBe(expected)
  })
})

test('a font of capitals has small letters beneath: a line in capitals is in capitals', () => {
  const set = 'HéI §åNG NH¢N D¢N X· §åNG TH¾NG\nb¸o c¸o t×nh h×nh kinh tÕ n¨m 2020, HéI §åNG nh©n d©n x·'
  expect(reviveLegacyText(set)).toBe('HỘI ĐỒNG NHÂN DÂN XÃ ĐỒNG THẮNG\nbáo cáo tình hình kinh tế năm 2020, HỘI ĐỒNG nhân dân xã')
})

test('a hyphen or minus that a PDF shows for ư is one, others are not', () => {
  const set = 'Th−êng trùc Héi ®ång, n-íc s¹ch, ®-êng liªn x·, kinh tÕ-x· héi, v¨n hãa - x· héi'
  expect(reviveLegacyText(set)).toBe('Thường trực Hội đồng, nước sạch, đường liên xã, kinh tế-xã hội, văn hóa - xã hội')
})

test.each([
  'Xã Đồng Thắng trồng 45 ha rừng, diện tích 26.000m², nhiệt độ 35°C; ½ vụ; ©2020',
  'Ông Müller và bà Søren đến thăm xã Đồng Thắng.\nCafé São Tomé\nGöteborg, Malmö, Zürich',
  'The café in Malmö served jalapeños and crème brûlée to señor Ibáñez.',
  'Hà Nam, An Giang: 12 ha',
  '«Xã nông thôn mới» · «Gia đình văn hóa»',
  'BÁO CÁO NĂM 2020 · Xã Mẫu Sơn',
  'Xa Dong Thang: 12 ha rung',
])('what is written in Unicode stays: %s', text => {
  expect(reviveLegacyText(text)).toBe(text)
})

test('whatever the text, it is read without a fault and only words change', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      expect(reviveLegacyText(text).replace(/[^0-9\n]/g, '')).toBe(text.replace(/[^0-9\n]/g, ''))
    }),
  )
})
