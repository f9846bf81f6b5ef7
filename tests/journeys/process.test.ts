import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { HoiXaError } from '../../src/domain/errors.ts'
import { submit } from '../../src/storage/inbox.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { renderCards } from '../../src/telegram/cards.ts'
import { sayError } from '../../src/telegram/say.ts'
import { botApiStub } from '../support/bot-api-stub.ts'
import { cited, stated } from '../support/fake-app.ts'
import { voices } from '../support/voices.ts'
import { appears, type Ended, install, namesIn, type Program, ROOT, startNode } from './program.ts'
import { communeReport } from './reports.ts'

// Several processes after one another, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 })

let program: Program
beforeAll(async () => {
  program = await install()
}, 120_000)
afterAll(() => program.remove())

const QUESTION = 'thu nhập bình quân xã Dương Quang 2021'
const ANSWER = 'Mục tiêu năm 2021: 40 triệu đồng/người/năm'
const TOKEN = `123456789:${'AbCdEf0123-_'.repeat(3)}`

/** A data folder that nobody made yet. */
const newData = async () => join(await mkdtemp(join(program.folder, 'data-')), 'data')
async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(program.folder, 'files-')), name)
  await writeFile(path, content)
  return path
}
const jsonLines = ({ stdout }: Ended): Record<string, unknown>[] =>
  stdout
    .trim()
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
/** What a folder holds, read beside whoever has it open. */
async function held(data: string) {
  const storage = await openStorage(data, 'read')
  const [reports, bulletins] = [await storage.reports.reports(), await storage.outbox.bulletins()]
  await storage.close()
  return { reports: reports.map(({ id }) => id).filter(id => !SEEDED.test(id)), bulletins: bulletins.map(({ title }) => title) }
}
async function cardsIn(data: string): Promise<number> {
  const storage = await openStorage(data, 'read')
  const { length } = await storage.cards.all()
  await storage.close()
  return length
}
const SEEDED = /^(?:dang-bo-khoi|duc-xuan|duong-quang)-/

describe('start without a token', () => {
  test('a question from a pipe is answered, and it ends', async () => {
    const ended = await program.run(['start'], { data: await newData(), input: 'thu nhap binh quan duong quang 2021\n' })
    expect(ended.stdout).toContain(ANSWER)
    expect(ended.stdout).toContain('Nguồn: Xã Dương Quang triển khai nhiệm vụ năm 2021')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
  })
  test('a whole conversation from a pipe: numbers press buttons, what was agreed to is kept for the next start', async () => {
    const data = await newData()
    const lines = [QUESTION, '1', 'còn thu ngân sách?', '/dangky xã Cao Thượng, huyện Ba Bể', '1']
    const first = await program.run(['start'], { data, input: `${lines.join('\n')}\n` })
    const places = [ANSWER, '│ Thu nhập bình quân đầu người: 40 triệu', 'từ 456 triệu đồng', 'tôi cần lưu', 'Đã đăng ký'].map(words =>
      first.stdout.indexOf(words),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThanOrEqual(0)
    const second = await program.run(['start'], { data, input: '/theodoi\n' })
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('Nơi: xã Cao Thượng') })
  })
  test('SIGTERM ends it with 0 and lets the folder go', async () => {
    const data = await newData()
    const chat = await program.chat(data)
    chat.process.kill('SIGTERM')
    expect((await new Promise(resolve => chat.process.once('exit', resolve))) as number).toBe(0)
    expect((await program.run(['start'], { data, input: `${QUESTION}\n` })).stdout).toContain(ANSWER)
  })
  test('from a checkout bin/hoixa.mjs answers as it stands', async () => {
    const { ended } = startNode([join(ROOT, 'bin/hoixa.mjs'), 'ask', '--json', QUESTION], program.folder, { DATA_DIR: await newData() })
    expect(jsonLines(await ended)[0]).toMatchObject({ status: 'answer', facts: [{ value: 40_000_000, kind: 'target', year: 2021 }] })
  })
})

test('ask --json answers each line of its input in order, and tells on standard error which was no question', async () => {
  const data = await newData()
  const lines = [
    { id: 'b', q: 'thu ngân sách phường Đức Xuân 2021' },
    { id: 'a', q: QUESTION },
    { id: 'c', q: 'còn thu ngân sách?', history: [QUESTION] },
    { id: 'd', q: 'thời tiết hôm nay' },
  ].map(line => JSON.stringify(line))
  const ended = await program.run(['ask', '--json'], { data, input: [...lines.slice(0, 2), 'not JSON', ...lines.slice(2)].join('\n') })
  const answers = jsonLines(ended)
  expect(answers.map(({ id, status }) => [id, status])).toEqual([
    ['b', 'answer'],
    ['a', 'answer'],
    ['c', 'answer'],
    ['d', 'out_of_scope'],
  ])
  expect(answers.map(({ facts }) => (facts as { value: number }[])[0]?.value)).toEqual([9_130_000_000, 40_000_000, 456_000_000, undefined])
  expect(ended).toMatchObject({ code: 1, stderr: 'not a question: not JSON\n' })
  expect(await namesIn(data)).toEqual([])
})

test('gaps tells what was asked in vain, beside a bot too, most often first and without who asked', async () => {
  const data = await newData()
  expect(await program.run(['gaps', '--json'], { data })).toMatchObject({ code: 0, stdout: '' })
  const chat = await program.chat(data)
  const [forest, water] = ['tỷ lệ che phủ rừng xã Dương Quang 2021', 'tỷ lệ nước sạch xã Dương Quang 2021']
  for (const question of [water, forest, QUESTION, forest]) await chat.say(question, /Không có số liệu|triệu/)
  const [first, second, ...others] = jsonLines(await program.run(['gaps', '--json'], { data }))
  expect(first).toMatchObject({
    kind: 'unanswered',
    question: forest,
    missing: 'no_data',
    unit: 'xã Dương Quang',
    year: 2021,
    times: 2,
    askers: 1,
  })
  expect(second).toMatchObject({ question: water, times: 1 })
  expect(others).toEqual([])
  await chat.leave()
  const { code, stdout } = await program.run(['gaps'], { data })
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^2×.*xã Dương Quang.*\n +tỷ lệ che phủ rừng/)])
  await program.run(['start'], { data, input: '/xoadulieu\n' })
  expect(await program.run(['gaps'], { data })).toMatchObject({ code: 0, stdout: '' })
})

test('gaps tells what people called wrong, with the figure and without who said so', async () => {
  const data = await newData()
  const chat = await program.chat(data)
  await chat.say('thu ngân sách xã Dương Quang năm 2021', /\[3\] Sai số liệu\?/)
  await chat.say('2', /\[PNG\]\n.*\n.*\n1\. Phường Đức Xuân — mục tiêu năm 2021: 9,13 tỷ đồng/)
  await chat.say('thu ngân sách xã Dương Quang năm 2021', /\[3\] Sai số liệu\?/)
  await chat.say('3', /Theo bạn, số này sai ở đâu\?/)
  await chat.say('Nghị quyết ghi 500 triệu', /Cảm ơn bạn!/)
  expect(jsonLines(await program.run(['gaps', '--json'], { data }))).toEqual([
    expect.objectContaining({
      kind: 'doubted',
      report: 'duong-quang-2021.md',
      why: 'Nghị quyết ghi 500 triệu',
      unit: 'xã Dương Quang',
      indicator: 'Tổng thu ngân sách nhà nước trên địa bàn',
      year: 2021,
      of: 'target',
      value: 456_000_000,
    }),
  ])
  await chat.leave()
  const { code, stdout } = await program.run(['gaps'], { data })
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^called wrong .*duong-quang-2021\.md: xã Dương Quang.*\n +Nghị quyết ghi 500 triệu/),
  ])
})

test('extract --json goes on behind a file that cannot be read, and ends with 1', async () => {
  const [good, bad, other] = [await file('a.md', communeReport('47')), await file('b.txt', ''), await file('c.md', communeReport('48'))]
  const data = await newData()
  const ended = await program.run(['extract', '--json', good, bad, join(program.folder, 'none.txt'), other], { data })
  const lines = jsonLines(ended)
  const values = (path: string) => lines.filter(line => line.file === path).map(({ value }) => value)
  expect(values(good)).toEqual([47_000_000, 512_000_000])
  expect(values(other)).toEqual([48_000_000, 512_000_000])
  expect(lines.filter(({ error }) => error !== undefined)).toEqual([
    { file: bad, error: 'Tệp b.txt không có chữ nào.' },
    { file: join(program.folder, 'none.txt'), error: 'Không tìm thấy tệp none.txt.' },
  ])
  expect(ended).toMatchObject({ code: 1, stderr: '' })
  expect((await program.run(['extract', '--json', good, other], { data })).code).toBe(0)
  expect(await namesIn(data)).toEqual([])
})

describe('check', () => {
  const PARTS = 'Diện tích cây lương thực có hạt: 200 ha (cây lúa: 148 ha, cây ngô: 49 ha).'
  const reports = async () => ({
    sound: await file('sound.md', communeReport('47')),
    odd: await file('odd.md', communeReport('47', { lines: [PARTS, 'Sản lượng lúa: 16.724.8 tấn.'] })),
    empty: await file('empty.txt', ''),
  })

  test('says what does not fit as a colleague would, report by report, and ends with 3', async () => {
    const { sound, odd } = await reports()
    const data = await newData()
    const ended = await program.run(['check', sound, odd], { data })
    expect(ended).toMatchObject({ code: 3, stderr: '' })
    expect(ended.stdout).toBe(`${sound}: chưa thấy chỗ nào cần xem lại.
${odd}: có 2 chỗ nên xem lại
  1. Hai phần (148 ha + 49 ha) cộng lại được 197 ha, báo cáo ghi tổng 200 ha. Nếu đã kể đủ các phần thì nên xem lại.
     Xem câu: “${PARTS}”
  2. “16.724.8 tấn” không đọc được thành một con số, nên chưa được đưa vào số liệu.
     Xem câu: “Sản lượng lúa: 16.724.8 tấn.”

`)
    expect(await namesIn(data)).toEqual([])
    expect(await program.run(['check', sound], { data })).toMatchObject({ code: 0, stderr: '' })
  })

  test('--json prints a line a finding, goes on behind a file that cannot be read, and then ends with 1', async () => {
    const { sound, odd, empty } = await reports()
    const data = await newData()
    const ended = await program.run(['check', '--json', empty, sound, odd], { data })
    const text = communeReport('47', { lines: [PARTS, 'Sản lượng lúa: 16.724.8 tấn.'] })
    const lines = jsonLines(ended)
    expect(lines.map(({ file, rule, error }) => [file, rule ?? error])).toEqual([
      [empty, 'Tệp empty.txt không có chữ nào.'],
      [odd, 'parts'],
      [odd, 'malformed'],
    ])
    expect(lines[1]).toEqual({
      file: odd,
      rule: 'parts',
      message: expect.stringContaining('197 ha'),
      spans: ['200 ha', '148 ha', '49 ha'].map(words => ({ start: expect.any(Number), end: expect.any(Number), text: words })),
    })
    expect(text).toContain((lines[2]!.spans as { text: string }[])[0]!.text)
    expect(ended).toMatchObject({ code: 1, stderr: '' })
    const alone = await program.run(['check', '--json', odd], { data })
    expect([alone.code, jsonLines(alone)]).toEqual([3, lines.slice(1)])
    expect(await program.run(['check', '--json', sound], { data })).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect(await program.run(['check', empty], { data })).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'Tệp empty.txt không có chữ nào.\n',
    })
  })

  test('extract tells the same doubt of the figures themselves', async () => {
    const { odd } = await reports()
    const facts = jsonLines(await program.run(['extract', '--json', odd], { data: await newData() }))
    const doubted = facts.filter(({ review }) => (review as string[]).includes('arithmetic')).map(({ value }) => value)
    expect(doubted).toEqual([200, 148, 49])
  })
})

test('usage errors end with 2, say what is wrong, and change nothing', async () => {
  const data = await newData()
  const wrong: [string[], string][] = [
    [[], 'no command'],
    [['nonsense'], 'unknown command nonsense'],
    [['extract', '--json'], 'extract needs at least one FILE'],
    [['check'], 'check needs at least one FILE'],
    [['publish'], 'publish takes one FILE'],
    [['publish', 'a', 'b'], 'publish takes one FILE'],
    [['import'], 'import takes one DIR or ZIP'],
    [['forget'], 'forget takes one REPORT'],
    [['withdraw'], 'withdraw takes one BULLETIN'],
    [['correct', 'aaaaaaaaaaaa', '12%'], 'correct takes FACT VALUE --why TEXT, or a REPORT whose figures it lists'],
    [['correct', 'aaaaaaaaaaaa', '--why', 'x'], 'correct takes FACT VALUE --why TEXT, or a REPORT whose figures it lists'],
    [['publish', '--preview'], 'publish takes one FILE'],
    [['notice', '--preview'], 'notice takes one FILE'],
    [['notice'], 'notice takes one FILE'],
    [['notice', 'a', '--topic'], '--topic needs a value'],
    [['ask', '--json', '--now', 'today', 'x'], '--now takes YYYY-MM-DD'],
    [['ask', '--json', '--reports'], '--reports needs a value'],
    [['outbox', '--jsn'], 'unknown option --jsn'],
  ]
  const ends = await Promise.all(wrong.map(([args]) => program.run(args, { data })))
  for (const [at, { code, stdout, stderr }] of ends.entries()) {
    expect([code, stdout], wrong[at]![0].join(' ')).toEqual([2, ''])
    expect(stderr).toMatch(new RegExp(`^${wrong[at]![1]}\n\nhoixa COMMAND`))
  }
  expect(await namesIn(data)).toEqual([])
})

test.each([['help'], ['--help'], ['-h'], ['publish', '--help']])(
  '%s %s prints how it is used on standard output, and ends with 0',
  async (...args) => {
    const data = await newData()
    const ended = await program.run(args, { data })
    expect(ended).toEqual({ code: 0, stdout: expect.stringMatching(/^hoixa COMMAND[\s\S]*forget \[--json\] REPORT/), stderr: '' })
    expect(await namesIn(data)).toEqual([])
  },
)

/** A folder with two good reports and much that is none. */
async function mixedFolder(): Promise<string> {
  const folder = await mkdtemp(join(program.folder, 'mixed-'))
  await writeFile(join(folder, 'a.md'), communeReport('47'))
  await mkdir(join(folder, 'dir.txt'))
  await writeFile(join(folder, 'empty.txt'), '')
  await writeFile(join(folder, 'huge.txt'), Buffer.alloc(21 << 20, 'xã '))
  await writeFile(join(folder, 'side.txt'), communeReport('45'))
  await writeFile(join(folder, 'side.meta.json'), '{"unit": ')
  await writeFile(join(folder, 'z.md'), communeReport('48', { unit: 'xã Dương Quang, thành phố Bắc Kạn, tỉnh Bắc Kạn' }))
  await writeFile(join(folder, 'notes.csv'), 'not a report')
  return folder
}
const said = (code: HoiXaError['code'], details: HoiXaError['details']) => sayError(voices('vi'), { code, details })
const REFUSED = {
  'dir.txt': said('file-not-regular', { file: 'dir.txt' }),
  'empty.txt': said('file-empty', { file: 'empty.txt' }),
  'huge.txt': said('file-too-large', { file: 'huge.txt' }),
  'side.txt': said('file-unsupported', { file: 'side.txt', type: 'meta.json' }),
}

describe('import', () => {
  test('takes what it can of a folder, says of each of the others why not, and ends with 1', async () => {
    const [data, folder] = [await newData(), await mixedFolder()]
    const ended = await program.run(['import', '--json', folder], { data })
    expect(ended).toMatchObject({ code: 1, stderr: '' })
    const [last, ...told] = jsonLines(ended).reverse()
    const reasons = { 'file-not-regular': 1, 'file-empty': 1, 'file-too-large': 1, 'file-unsupported': 1 }
    expect(last).toEqual({ summary: { reports: 2, facts: 4, toReview: 0, unchanged: 0, skipped: 1, refused: 4, reasons } })
    const lines = Object.fromEntries(told.reverse().map(({ file, ...rest }) => [file, rest]))
    expect(Object.keys(lines)).toEqual(['a.md', 'dir.txt', 'empty.txt', 'huge.txt', 'side.txt', 'z.md'])
    for (const [name, error] of Object.entries(REFUSED)) expect(lines[name]).toEqual({ error, code: expect.stringMatching(/^file-/) })
    expect(lines['a.md']).toEqual({ report: 'a.md', unit: 'xã Cao Thượng', where: 'huyện Ba Bể, tỉnh Bắc Kạn', review: [], facts: 2 })
    expect(await held(data)).toEqual({ reports: ['a.md', 'z.md'], bulletins: [] })
    const plain = await program.run(['import', folder], { data })
    expect(plain.code).toBe(1)
    for (const [name, error] of Object.entries(REFUSED)) expect(plain.stderr).toContain(`${name}: ${error}\n`)
    expect(plain.stdout).toContain(
      'report: z.md\nunit: xã Dương Quang\nwhere: thành phố Bắc Kạn, tỉnh Bắc Kạn\nfacts: 2\nunchanged: true\n',
    )
    expect(plain.stdout).toMatch(/\n2 báo cáo đã có từ trước và không thay đổi\.\nBỏ qua 1 tệp[^\n]+\n1 mục là thư mục[^\n]+: dir\.txt\n/)
  })
  test('of a folder that is not there, or of a file, is refused in a sentence', async () => {
    const data = await newData()
    for (const path of [join(program.folder, 'nowhere'), await file('a.md', communeReport('47'))]) {
      const plain = await program.run(['import', path], { data })
      expect(plain).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(/^[^\n]+: Không tìm thấy tệp [^\n]+\n$/) })
      const json = await program.run(['import', '--json', path], { data })
      expect([json.code, json.stderr]).toEqual([1, ''])
      expect(jsonLines(json)).toEqual([expect.objectContaining({ error: `Không tìm thấy tệp ${path}.`, code: 'file-missing' })])
    }
    expect(await namesIn(data)).toEqual([])
  })
  test('removes replies that nobody fetched for a day', async () => {
    const data = await newData()
    await program.run(['publish', await file('b.md', communeReport('46'))], { data })
    const replies = join(data, 'replies')
    const before = await readdir(replies)
    expect(before).toHaveLength(1)
    for (const name of before) await utimes(join(replies, name), 1, 1)
    await program.run(['publish', await file('a.md', communeReport('47'))], { data })
    expect((await readdir(replies)).filter(name => before.includes(name))).toEqual([])
  })
})

test('ask --reports answers from what it can read of a folder, and says what it cannot', async () => {
  const data = await newData()
  const ended = await program.run(['ask', '--json', '--reports', await mixedFolder(), 'thu nhập Cao Thượng 2024'], { data })
  expect(jsonLines(ended)).toMatchObject([{ status: 'answer', facts: [{ value: 47e6 }] }])
  expect(ended.code).toBe(1)
  for (const [name, error] of Object.entries(REFUSED)) expect(ended.stderr).toContain(`${name}: ${error}\n`)
  const none = await program.run(['ask', '--json', '--reports', join(program.folder, 'nowhere'), QUESTION], { data })
  expect(none).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Không tìm thấy tệp') })
  for (const { stderr } of [ended, none]) expect(stderr).not.toMatch(/\n\s+at /)
})

describe('forget', () => {
  test('removes a report with its figures and what waits of its news; a shipped one is refused with the reason', async () => {
    const data = await newData()
    await program.run(['start'], { data, input: '/dangky xã Cao Thượng, huyện Ba Bể\n1\n' })
    await program.run(['publish', await file('cao-thuong.md', communeReport('47'))], { data })
    const ended = await program.run(['forget', '--json', 'cao-thuong.md'], { data })
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(jsonLines(ended)).toEqual([{ file: 'cao-thuong.md', report: 'cao-thuong.md', facts: 2, withdrawn: 1 }])
    expect(await held(data)).toMatchObject({ reports: [] })
    expect(jsonLines(await program.run(['outbox', '--json'], { data }))).toMatchObject([{ waiting: 0, failed: 1 }])
    const again = await program.run(['forget', '--json', 'cao-thuong.md'], { data })
    expect([again.code, ...jsonLines(again)]).toEqual([
      1,
      { file: 'cao-thuong.md', error: 'Không tìm thấy tệp cao-thuong.md.', code: 'file-missing' },
    ])
    const shipped = await program.run(['forget', 'duong-quang-2021.md'], { data })
    expect(shipped).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('đi kèm chương trình') })
    expect(jsonLines(await program.run(['ask', '--json', QUESTION], { data }))).toMatchObject([{ status: 'answer' }])
  })
  test('with a bot it is handed over, and the bot knows it no more', async () => {
    const data = await newData()
    const chat = await program.chat(data)
    await program.run(['publish', await file('cao-thuong.md', communeReport('47'))], { data })
    expect(await chat.say('thu nhập Cao Thượng 2024', 'Nguồn:')).toContain('47 triệu đồng/người/năm')
    const ended = await program.run(['forget', 'cao-thuong.md'], { data })
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining('report: cao-thuong.md\nfacts: 2\nwithdrawn: 0\n') })
    expect(await chat.say('thu nhập Cao Thượng 2024', '\n\n')).not.toContain('47 triệu')
    expect((await chat.leave()).code).toBe(0)
  })
})

test('withdraw takes what waits of a bulletin back, and says where there is none', async () => {
  const data = await newData()
  await program.run(['start'], { data, input: '/dangky xã Cao Thượng, huyện Ba Bể\n1\n' })
  const [published] = jsonLines(await program.run(['publish', '--json', await file('cao-thuong.md', communeReport('47'))], { data }))
  const id = String(published?.bulletin)
  const ended = await program.run(['withdraw', '--json', id], { data })
  expect([ended.code, ...jsonLines(ended)]).toEqual([0, { file: id, bulletin: id, withdrawn: 1, correcting: 0 }])
  const none = await program.run(['withdraw', 'ffffffffffff'], { data })
  expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('Không có bản tin nào có mã ffffffffffff.') })
})

test('correct lists the figures of a report, and hands one that was put right to the running bot', async () => {
  const data = await newData()
  const chat = await program.chat(data)
  await program.run(['publish', await file('cao-thuong.md', communeReport('47'))], { data })
  const listed = jsonLines(await program.run(['correct', '--json', 'cao-thuong.md'], { data }))
  const { fact } = listed.find(({ indicatorId }) => indicatorId === 'income_per_capita')!
  expect((await program.run(['correct', 'cao-thuong.md'], { data })).stdout).toContain(`${fact}  47 triệu đồng/người/năm  xã Cao Thượng · `)
  const words = ['correct', '--json', String(fact), '48,5 triệu đồng/người/năm', '--why', 'gõ nhầm']
  const ended = await program.run(words, { data })
  expect([ended.code, ...jsonLines(ended)]).toMatchObject([
    0,
    {
      fact,
      report: 'cao-thuong.md',
      was: '47 triệu đồng/người/năm',
      now: '48,5 triệu đồng/người/năm',
      value: 48.5e6,
      why: 'gõ nhầm',
      correcting: 0,
    },
  ])
  expect(await chat.say('thu nhập Cao Thượng 2024', 'Nguồn:')).toMatch(/48,5 triệu đồng\/người\/năm[\s\S]*đính chính ngày .*: gõ nhầm/)
  expect((await chat.leave()).code).toBe(0)
  const refused = await program.run(['correct', String(fact), '48,5', '--why', 'gõ nhầm'], { data })
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('không đọc được thành một con số theo đồng/người/năm'),
  })
  const none = await program.run(['correct', 'khong-co.md'], { data })
  expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('Không tìm thấy tệp khong-co.md') })
})

describe('notice', () => {
  const WORDS = 'Trạm y tế xã tiêm phòng cho 250 trẻ em. Mời bà con đưa con em đến từ 7 giờ 30 sáng thứ Bảy.\n'
  const OF = [
    '--unit',
    'xã Cao Thượng, huyện Ba Bể, tỉnh Bắc Kạn',
    '--title',
    'Lịch tiêm phòng',
    '--topic',
    'y tế',
    '--keyword',
    'vắc xin',
    '--urgent',
  ]
  test('--preview shows the very message that is sent, with its topics and how many would receive it', async () => {
    const data = await newData()
    const path = await file('tb.txt', WORDS)
    await program.run(['start'], { data, input: '/dangky chủ đề y tế\n1\n' })
    const [preview] = jsonLines(await program.run(['notice', '--json', '--preview', path, ...OF], { data }))
    expect(preview).toMatchObject({ kind: 'urgent', topics: ['sector/y tế'], subscribers: 1 })
    const shown = await program.run(['notice', '--preview', path, ...OF], { data })
    expect(shown.stdout).toContain('TIN KHẨN')
    expect(jsonLines(await program.run(['outbox', '--json'], { data }))).toEqual([])
    const chat = await program.chat(data)
    const [published] = jsonLines(await program.run(['notice', '--json', path, ...OF], { data }))
    expect(published).toMatchObject({ file: 'tb.txt', bulletin: preview?.bulletin, queued: 1, facts: 0 })
    expect(await chat.hear('250 trẻ em')).toContain('Lịch tiêm phòng')
    expect((await chat.leave()).code).toBe(0)
  })
  test('of a topic that nobody knows, or of no unit, is refused', async () => {
    const data = await newData()
    const path = await file('tb.txt', WORDS)
    const odd = await program.run(['notice', path, ...OF, '--topic', 'thiên văn'], { data })
    expect(odd).toMatchObject({ code: 1, stderr: expect.stringContaining('Không có lĩnh vực hay chỉ tiêu nào tên là “thiên văn”') })
    expect(await program.run(['notice', path], { data })).toMatchObject({ code: 1, stderr: expect.stringContaining('Không biết tb.txt') })
  })
})

describe('publish', () => {
  test('--preview prints what would be sent and changes nothing', async () => {
    const data = await newData()
    const path = await file('cao-thuong.md', communeReport('47'))
    const ended = await program.run(['publish', '--preview', path], { data })
    expect(ended).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('mục tiêu năm 2024: 47 triệu đồng/người/năm') })
    expect(await namesIn(data)).toEqual([])
    await program.run(['start'], { data, input: '/dangky xã Cao Thượng, huyện Ba Bể\n1\n' })
    const [preview] = jsonLines(await program.run(['publish', '--json', '--preview', path], { data }))
    const [published] = jsonLines(await program.run(['publish', '--json', path], { data }))
    expect(preview?.bulletin).toBe(published?.bulletin)
    const refused = await program.run(['publish', '--preview', await file('empty.txt', ' \n')], { data })
    expect(refused).toMatchObject({ code: 1, stdout: '' })
  })
  test('two communes’ reports of one file name are both known, and each reply says under which id', async () => {
    const data = await newData()
    const units = ['xã Dương Quang', 'phường Đức Xuân'].map(unit => `${unit}, thành phố Bắc Kạn, tỉnh Bắc Kạn`)
    const replies = []
    for (const [at, unit] of units.entries()) {
      const path = await file('bc.md', communeReport(`9${at}`, { unit, title: 'Báo cáo năm 2024' }))
      replies.push(...jsonLines(await program.run(['publish', '--json', path], { data })))
    }
    expect(replies).toMatchObject([
      { file: 'bc.md', report: 'bc.md', unit: 'xã Dương Quang' },
      { file: 'bc.md', report: 'bc@old-01840.md', unit: 'phường Đức Xuân' },
    ])
    const questions = ['thu nhập Dương Quang 2024', 'thu nhập Đức Xuân 2024'].map((q, id) => JSON.stringify({ id, q }))
    const answers = jsonLines(await program.run(['ask', '--json'], { data, input: questions.join('\n') }))
    expect(answers).toMatchObject([{ facts: [{ value: 90e6 }] }, { facts: [{ value: 91e6, source: { report: 'bc@old-01840.md' } }] }])
  })
  test('a report that names its commune without a district is warned about, and goes to those who follow the one that is known', async () => {
    const data = await newData()
    await program.run(['start'], { data, input: '/dangky xã Dương Quang, thành phố Bắc Kạn\n1\n' })
    const path = await file('bc.md', communeReport('90', { unit: 'xã Dương Quang', title: 'Báo cáo năm 2024' }))
    const ended = await program.run(['publish', '--json', path], { data })
    expect(jsonLines(ended)).toMatchObject([{ unit: 'xã Dương Quang', where: 'thành phố Bắc Kạn, tỉnh Bắc Kạn', queued: 1 }])
    expect(ended.stderr).toMatch(/^bc\.md: Chú ý: nhiều nơi có tên "xã Dương Quang", tạm coi là .*thành phố Bắc Kạn.*bc\.meta\.json/)
    const unknown = await file('la.md', communeReport('90', { unit: 'xã Không Hề Có', title: 'Báo cáo năm 2024' }))
    const other = await program.run(['publish', unknown], { data })
    expect(other).toMatchObject({ code: 0, stdout: expect.stringContaining('unit: xã Không Hề Có\nfacts: 2\nqueued: 0\n') })
    expect(other.stderr).toContain('danh mục đơn vị hành chính không có "xã Không Hề Có"')
    expect((await held(data)).reports.sort()).toEqual(['bc.md', 'la.md'])
  })
  test('--json tells each refusal as one line of the same shape', async () => {
    const data = await newData()
    for (const [name, path] of [
      ['none.md', join(program.folder, 'none.md')],
      ['huge.txt', await file('huge.txt', Buffer.alloc(21 << 20, 'xã '))],
      ['empty.md', await file('empty.md', '')],
      ['scan.pdf', await file('scan.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n')],
    ] as const) {
      const ended = await program.run(['publish', '--json', path], { data })
      expect([ended.code, ended.stderr]).toEqual([1, ''])
      expect(jsonLines(ended)).toEqual([{ file: name, error: expect.stringContaining(name), code: expect.stringMatching(/^file-/) }])
    }
    const nowhere = await program.run(['publish', '--json', await file('a.md', communeReport('1'))], { data: await file('data', '') })
    expect(jsonLines(nowhere)).toEqual([{ file: 'a.md', error: expect.stringContaining('Không ghi được'), code: 'folder-unwritable' }])
    expect(nowhere.code).toBe(1)
  })
  test('without a bot it does the work itself; the next start knows the report and sends the news', async () => {
    const data = await newData()
    await program.run(['start'], { data, input: '/dangky xã Cao Thượng, huyện Ba Bể\n1\n' })
    const path = await file('cao-thuong.md', communeReport('47'))
    const ended = await program.run(['publish', '--json', path], { data })
    expect(jsonLines(ended)).toEqual([expect.objectContaining({ file: 'cao-thuong.md', unit: 'xã Cao Thượng', facts: 2, queued: 1 })])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    const [queued] = jsonLines(await program.run(['outbox', '--json'], { data })) as { bulletin: string }[]
    expect(queued).toMatchObject({ sent: 0, waiting: 1, failed: 0, parked: 0, unsure: 0, cancelled: false, doneInSeconds: 1 })
    const act = (action: string, id = queued!.bulletin) => program.run(['outbox', '--json', action, id], { data })
    expect(jsonLines(await act('cancel'))).toMatchObject([{ waiting: 1, cancelled: true }])
    expect((await program.run(['start'], { data, input: '' })).stdout).not.toContain('📣')
    expect((await program.run(['outbox', '--watch'], { data })).stdout).toContain('waiting 1  failed 0  parked 0  unsure 0  cancelled')
    expect(jsonLines(await act('resume'))).toMatchObject([{ waiting: 1, cancelled: false }])
    expect(await act('cancel', 'b')).toMatchObject({ code: 1, stdout: expect.stringContaining('bulletin-unknown') })
    expect(await act('delete')).toMatchObject({ code: 2, stdout: '' })
    const watched = program.start(['outbox', '--json', '--watch'], { data }).ended
    const chat = await program.chat(data)
    expect(await chat.say('thu nhập Cao Thượng 2024', 'Mục tiêu năm 2024')).toContain('47 triệu đồng/người/năm')
    expect((await chat.leave()).stdout.match(/📣/g)).toHaveLength(1)
    expect((await watched).code).toBe(0)
    expect(jsonLines(await watched).at(-1)).toMatchObject({ bulletin: queued!.bulletin, sent: 1, waiting: 0 })
    expect(jsonLines(await program.run(['publish', '--json', path], { data }))).toMatchObject([{ queued: 0 }])
    expect(jsonLines(await program.run(['outbox', '--json'], { data }))).toMatchObject([{ sent: 1, waiting: 0 }])
  })
  test('with a bot it is handed over and answered; the bot knows it at once and sends the news', async () => {
    const data = await newData()
    const chat = await program.chat(data)
    await chat.say('/dangky xã Cao Thượng, huyện Ba Bể', 'tôi cần lưu')
    await chat.say('1', 'Đã đăng ký')
    const path = await file('cao-thuong.md', communeReport('47'))
    const [ended, news] = await Promise.all([program.run(['publish', '--json', path], { data }), chat.hear('📣')])
    expect(jsonLines(ended)).toMatchObject([{ unit: 'xã Cao Thượng', queued: 1 }])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(news).toContain('• Thu nhập bình quân đầu người — mục tiêu năm 2024: 47 triệu đồng/người/năm')
    expect(await chat.say('thu nhập Cao Thượng 2024', 'Nguồn:')).toContain('47 triệu đồng/người/năm')

    const refused = await program.run(['publish', await file('empty.txt', ' \n')], { data })
    expect(refused).toEqual({ code: 1, stdout: '', stderr: 'empty.txt: Tệp empty.txt không có chữ nào.\n' })
    expect((await chat.leave()).code).toBe(0)
    expect(await namesIn(join(data, 'inbox'))).toEqual([])
  })
  test('several at a time, each beginning while another is at work, are all done', async () => {
    const data = await newData()
    const paths = await Promise.all(
      [0, 1, 2, 3].map(at => file(`r${at}.md`, communeReport(`4${at}`, { title: `Xã Cao Thượng lần ${at}` }))),
    )
    const publish = (path: string) => program.run(['publish', path], { data })
    await mkdir(data)
    const taken = appears(data, /^lock\.\d+$/)
    const first = publish(paths[0]!)
    await taken
    const ends = await Promise.all([first, ...paths.slice(1).map(publish)])
    expect(ends.map(({ code, stderr }) => [code, stderr])).toEqual(paths.map(() => [0, '']))
    expect((await held(data)).reports.sort()).toEqual(['r0.md', 'r1.md', 'r2.md', 'r3.md'])
  })
  test.each([
    ['empty', 'empty.md', () => '', 'Tệp empty.md không có chữ nào.'],
    [
      'binary',
      'binary.txt',
      () => Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 256)),
      'Tệp binary.txt không phải là văn bản đọc được.',
    ],
    ['50 MB', 'huge.txt', () => Buffer.alloc(50 << 20, 'xã '), 'Tệp huge.txt lớn quá.'],
    [
      'English',
      'english.txt',
      () => 'The committee met on Monday and agreed that the budget of the town shall grow by twelve percent.',
      'Tệp english.txt không phải là tiếng Việt.',
    ],
    [
      'of no commune',
      'nowhere.txt',
      () => 'Thu nhập bình quân đầu người năm 2024 đạt 47 triệu đồng.',
      'Không biết nowhere.txt là báo cáo của đơn vị nào.',
    ],
    ['PDF', 'scan.pdf', () => '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'Tệp scan.pdf (PDF) bị hỏng hoặc chưa được chép đủ.'],
    [
      'a workbook',
      'so-lieu.xlsx',
      () => 'PK\u0003\u0004[Content_Types].xml xl/workbook.xml',
      'Chưa đọc được tệp so-lieu.xlsx (Excel (.xlsx)).',
    ],
  ])('a file that is %s is refused in Vietnamese, and nothing is stored', async (_, name, content, words) => {
    const data = await newData()
    const ended = await program.run(['publish', await file(name, content())], { data })
    expect(ended.stderr).toContain(words)
    expect(ended.stderr).not.toMatch(/\n\s+at /)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(await held(data)).toEqual({ reports: [], bulletins: [] })
    expect(await namesIn(join(data, 'inbox'))).toEqual([])
  })
  test('a file that is not there', async () => {
    const ended = await program.run(['publish', join(program.folder, 'none.md')], { data: await newData() })
    expect(ended).toEqual({ code: 1, stdout: '', stderr: 'none.md: Không tìm thấy tệp none.md.\n' })
  })
})

describe('a folder that cannot be had', () => {
  test('a second start is refused readably with 4; reading goes on, and the first is not disturbed', async () => {
    const data = await newData()
    const chat = await program.chat(data)
    const second = await program.run(['start'], { data, input: `${QUESTION}\n` })
    expect(second).toMatchObject({ code: 4, stdout: '' })
    expect(second.stderr).toContain(said('folder-in-use', { folder: data }))
    expect(second.stderr).toContain(String(chat.process.pid))
    expect(second.stderr).not.toMatch(/\n\s+at /)
    const [asked, listed] = await Promise.all([program.run(['ask', '--json', QUESTION], { data }), program.run(['outbox'], { data })])
    expect(jsonLines(asked)[0]).toMatchObject({ status: 'answer' })
    expect(listed).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await chat.say(QUESTION, 'Nguồn:')).toContain(ANSWER)
    await chat.leave()
  })
  test('a DATA_DIR that is a file is said to be unwritable, with 1', async () => {
    const data = await file('data', 'not a folder')
    const path = await file('cao-thuong.md', communeReport('47'))
    const ends = await Promise.all([
      program.run(['start'], { data, input: `${QUESTION}\n` }),
      program.run(['publish', path], { data }),
      program.run(['start'], { data: join(data, 'below'), input: '' }),
    ])
    for (const { code, stdout, stderr } of ends) {
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toContain(`Không ghi được vào thư mục ${data}`)
      expect(stderr).not.toMatch(/\n\s+at /)
    }
  })
})

test('a list of sources that says nothing is refused in words; a good one, and the watched folder, are told of before anything was read', async () => {
  const data = await newData()
  const bad = await file('nguon.yaml', 'sources: [{ feed: "file:///etc/passwd" }]')
  const refused = await program.run(['start'], { data, env: { SOURCES_FILE: bad } })
  expect([refused.code, refused.stdout]).toEqual([1, ''])
  expect(refused.stderr).toContain('Cấu hình chưa đúng: SOURCES_FILE: source 1: its address must begin with http:// or https://')
  const good = await file('nguon.yaml', 'sources: [{ name: Cổng xã, feed: "https://xa.example/tin.rss" }]')
  const told = await program.run(['sources'], { data, env: { SOURCES_FILE: good, WATCH_DIR: program.folder } })
  expect(told).toMatchObject({ code: 0, stderr: '' })
  expect(told.stdout).toMatch(/^work \(.*\): chưa xem lần nào\nCổng xã \(https:\/\/xa\.example\/tin\.rss\): chưa xem lần nào\n$/)
})

test.skipIf(process.platform !== 'linux')('a DATA_DIR that the system lets nobody make is refused at once', async () => {
  const path = await file('cao-thuong.md', communeReport('47'))
  for (const args of [['publish', path], ['start']]) {
    const { code, stdout, stderr } = await program.run(args, { data: '/proc/hoixa' })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('Không ghi được vào thư mục /proc/hoixa')
  }
})

describe('a token', () => {
  test('of the wrong form: the variable is named, the token is not shown', async () => {
    const data = await newData()
    const ended = await program.run(['start'], { data, env: { BOT_TOKEN: 'my-secret-token', SEND_PER_SECOND: 'fast' } })
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain('Cấu hình chưa đúng: BOT_TOKEN')
    expect(ended.stderr).toContain('SEND_PER_SECOND')
    expect(ended.stderr).not.toContain('my-secret')
    expect(await namesIn(data)).toEqual([])
  })
  test.each([
    [401, 'Unauthorized'],
    [404, 'Not Found'],
  ])('that Telegram answers %s to: a clear message, and the token is not shown', async (status, description) => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: false, error_code: status, description }))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const data = await newData()
    const ended = await program.run(['start'], { data, env: { BOT_TOKEN: TOKEN, BOT_API_ROOT: `http://127.0.0.1:${port}` } })
    server.closeAllConnections()
    server.close()
    expect(asked).toEqual([`/bot${TOKEN}/getMe`])
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain('BOT_TOKEN không đúng.')
    expect(ended.stderr).not.toContain(TOKEN.slice(10))
    expect(ended.stderr).not.toMatch(/\n\s+at /)
    expect((await program.run(['start'], { data, input: `${QUESTION}\n` })).stdout).toContain(ANSWER)
  })
  test('that works: a card that somebody sent is put right when its figure is', async () => {
    const data = await newData()
    await program.run(['publish', await file('cao-thuong.md', communeReport('47'))], { data })
    const listed = jsonLines(await program.run(['correct', '--json', 'cao-thuong.md'], { data }))
    const id = String(listed.find(({ indicatorId }) => indicatorId === 'income_per_capita')?.fact)
    const stub = await botApiStub()
    const bot = program.start(['start'], { data, env: { BOT_TOKEN: stub.token, BOT_API_ROOT: stub.root } })
    try {
      const [card] = renderCards([stated([cited({ id })])], voices)
      const { inlineId } = await stub.loopback.person().sendCard(card!)
      await vi.waitFor(async () => expect(await cardsIn(data)).toBe(1), { timeout: 30_000, interval: 100 })
      await program.run(['publish', await file('cao-thuong.md', communeReport('48,5'))], { data })
      const now = () => stub.loopback.card(inlineId!)?.text
      await vi.waitFor(() => expect(now()).toContain('nay là 48,5 triệu đồng/người/năm, trước ghi 47 triệu'), {
        timeout: 30_000,
        interval: 100,
      })
      bot.process.kill('SIGTERM')
      expect((await bot.ended).code).toBe(0)
    } finally {
      bot.process.kill('SIGKILL')
      await stub.close()
    }
  })
  test('that works: it polls, does what waited in the drop folder, sends the news, and SIGTERM ends it with 0', async () => {
    const data = await newData()
    await program.run(['start'], { data, input: '/dangky xã Cao Thượng, huyện Ba Bể\n1\n' })
    await submit(data, { command: 'publish', name: 'cao-thuong.md', bytes: Buffer.from(communeReport('47')) })
    let heard = (_: string) => {}
    const sent = new Promise<string>(resolve => {
      heard = resolve
    })
    const me = { id: 1, is_bot: true, first_name: 'Hỏi Xã', username: 'hoixa_bot' }
    const server = createServer(async (request, response) => {
      const method = request.url!.split('/').at(-1)!
      let body = ''
      for await (const chunk of request) body += chunk
      response.writeHead(200, { 'content-type': 'application/json' })
      if (method === 'sendMessage') heard(body)
      if (method === 'getUpdates' && Number(JSON.parse(body).timeout) > 0) return // nobody writes
      const results: Record<string, unknown> = { getMe: me, getUpdates: [], sendMessage: { message_id: 1, date: 1, chat: { id: 1 } } }
      response.end(JSON.stringify({ ok: true, result: results[method] ?? true }))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const bot = program.start(['start'], { data, env: { BOT_TOKEN: TOKEN, BOT_API_ROOT: `http://127.0.0.1:${port}` } })
    expect(JSON.parse(await sent)).toMatchObject({ chat_id: 1, text: expect.stringContaining('<b>47 triệu đồng/người/năm</b>') })
    bot.process.kill('SIGTERM')
    const { code, stderr } = await bot.ended
    server.closeAllConnections()
    server.close()
    expect(code).toBe(0)
    expect(stderr).toContain('"message":"published"')
    expect(stderr).not.toContain(TOKEN.slice(10))
    expect(jsonLines(await program.run(['outbox', '--json'], { data }))).toMatchObject([{ sent: 1, waiting: 0 }])
  })
})
