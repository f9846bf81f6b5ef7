import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { afterAll, describe, expect, test } from 'vitest'
import { paintThread } from '../../src/charts/paint-thread.ts'
import { createPainter } from '../../src/charts/painter.ts'
import { textAt } from '../../src/charts/svg.ts'
import { clipText, textWidth, wrapText } from '../../src/charts/text-width.ts'
import { type Pixels, readPng } from '../support/png.ts'
import { mark, trend } from './pictures.ts'

const FONTS = join(import.meta.dirname, '../../fonts')
const CHARTS = join(import.meta.dirname, '../../src/charts')
const files = ['BeVietnamPro-Regular.ttf', 'BeVietnamPro-SemiBold.ttf'].map(file => join(FONTS, file))
const painter = createPainter(FONTS)
const bare = createPainter(join(FONTS, 'none'))
const thread = paintThread(files)
afterAll(() => Promise.all([painter.close(), bare.close(), thread.close()]))

const picture = trend([mark(2020, 'result', 36), mark(2021, 'target', 40, '≥ 40')])
const isInk = ([r = 255, g = 255, b = 255]: readonly number[]) => r + g + b < 300

/** How many dark points the title's place has. */
function inkOfTitle(pixels: Pixels): number {
  let ink = 0
  for (let y = 60; y < 125; y++) for (let x = 72; x < 1008; x++) if (isInk(pixels.at(x, y))) ink++
  return ink
}

describe('a painted picture', () => {
  test('is as wide as a phone shows well, opaque, and has letters', async () => {
    const pixels = readPng(await painter.paint(picture))
    expect(pixels.width).toBe(1080)
    expect(pixels.height).toBeGreaterThan(800)
    expect(pixels.at(0, 0)[3]).toBe(255)
    expect(inkOfTitle(pixels)).toBeGreaterThan(2000)
  })
  test('other words give other letters, marks on vowels too', async () => {
    const [a, b] = await Promise.all(['Tỷ lệ hộ nghèo', 'Ty le ho ngheo'].map(title => painter.paint({ ...picture, title })))
    expect(inkOfTitle(readPng(a!))).toBeGreaterThan(inkOfTitle(readPng(b!)) + 100)
  })
  test('is the same for the same picture, and painted once', async () => {
    const again = { ...picture, marks: [...picture.marks] }
    expect(await painter.paint(again)).toBe(await painter.paint(picture))
    const other = createPainter(FONTS)
    expect(Buffer.from(await other.paint(picture)).equals(Buffer.from(await painter.paint(picture)))).toBe(true)
    await other.close()
  })
  test('uses the shipped font alone: without it there are no letters, whatever the system has', async () => {
    expect(inkOfTitle(readPng(await bare.paint(picture)))).toBe(0)
  })
})

test('what cannot be painted is told, and the next picture is painted', async () => {
  await expect(thread.paint('<svg')).rejects.toThrow()
  expect(readPng(await thread.paint('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')).width).toBe(10)
})

test('after it was closed a thread starts anew', async () => {
  await thread.close()
  expect((await thread.paint('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')).length).toBeGreaterThan(0)
})

test('the library is loaded by the thread alone, with the first picture', async () => {
  const sources = await Promise.all((await readdir(CHARTS)).map(async file => [file, await readFile(join(CHARTS, file), 'utf8')] as const))
  expect(sources.filter(([, text]) => text.includes('@resvg')).map(([file]) => file)).toEqual(['paint-thread.ts'])
  expect(sources.filter(([, text]) => /(?:from|import\(|require\() *'@resvg/.test(text))).toEqual([])
})

describe('widths', () => {
  const real = (text: string, bold: boolean) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200" font-family="Be Vietnam Pro">${textAt(100, 100, text, { size: 50, colour: '#000', bold })}</svg>`
    return new Resvg(svg, { font: { fontFiles: files, loadSystemFonts: false } }).getBBox()!.width
  }
  test.each([
    'Tổng thu ngân sách nhà nước trên địa bàn',
    'ƯỠNG ĐƯỜNG Ổ Ấ ậ ợ ự đ Đ',
    '≥ 1.234.567,89 – “tỷ đồng” (0,07%)…',
    'Thị trấn Ba Chẽ, huyện Ba Chẽ, tỉnh Quảng Ninh',
    'WWWW mmmm @@@ ————',
  ])('%s is never drawn wider than reckoned, nor much narrower', text => {
    for (const bold of [true, false]) {
      expect(textWidth(text, 50)).toBeGreaterThanOrEqual(real(text, bold) - 3)
      expect(textWidth(text, 50)).toBeLessThan(real(text, bold) * 1.25)
    }
  })
  test('lines are broken at spaces, the last one cut, a word that is too long too', () => {
    const lines = wrapText('một hai ba bốn năm sáu bảy tám chín mười', 50, 300, 2)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^một hai/)
    expect(lines[1]).toMatch(/…$/)
    expect(wrapText('ngắn', 50, 300, 2)).toEqual(['ngắn'])
    for (const line of [...lines, ...wrapText('x'.repeat(100), 50, 300, 3)]) expect(textWidth(line, 50)).toBeLessThanOrEqual(300)
    expect(clipText('vừa đủ', 50, 1000)).toBe('vừa đủ')
  })
})
