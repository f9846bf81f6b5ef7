import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { submit } from '../../src/storage/inbox.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { type Ended, install, namesIn, type Program, ROOT, startNode } from './program.ts'
import { communeReport } from './reports.ts'

// Several processes after one another, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let program: Program
beforeAll(async () => {
  program = await install()
}, 60_000)
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
    expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('• xã Cao Thượng') })
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

test('usage errors end with 2, say what is wrong, and change nothing', async () => {
  const data = await newData()
  const wrong: [string[], string][] = [
    [[], 'no command'],
    [['nonsense'], 'unknown command nonsense'],
    [['extract', '--json'], 'extract needs at least one FILE'],
    [['publish'], 'publish takes one FILE'],
    [['publish', 'a', 'b'], 'publish takes one FILE'],
    [['import'], 'import takes one DIR'],
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

describe('publish', () => {
  test('without a bot it does the work itself; the next start knows the report and sends the news', async () => {
    const data = await newData()
    await program.run(['start'], { data, input: '/dangky xã Cao Thượng, huyện Ba Bể\n1\n' })
    const path = await file('cao-thuong.md', communeReport('47'))
    const ended = await program.run(['publish', '--json', path], { data })
    expect(jsonLines(ended)).toEqual([expect.objectContaining({ file: 'cao-thuong.md', unit: 'xã Cao Thượng', facts: 2, queued: 1 })])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(jsonLines(await program.run(['outbox', '--json'], { data }))).toMatchObject([{ sent: 0, waiting: 1, failed: 0, parked: 0 }])
    const chat = await program.chat(data)
    expect(await chat.say('thu nhập Cao Thượng 2024', 'Mục tiêu năm 2024')).toContain('47 triệu đồng/người/năm')
    expect((await chat.leave()).stdout.match(/📣/g)).toHaveLength(1)
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
    const ends = await Promise.all(
      paths.map(async (path, at) => {
        await new Promise(resolve => setTimeout(resolve, at * 220)) // into the time in which the one before holds the folder
        return program.run(['publish', path], { data })
      }),
    )
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
    ['PDF', 'scan.pdf', () => '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'Chưa đọc được loại tệp của scan.pdf.'],
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
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('Không tìm thấy tệp none.md.') })
  })
})

describe('a folder that cannot be had', () => {
  test('a second start is refused readably with 4; reading goes on, and the first is not disturbed', async () => {
    const data = await newData()
    const chat = await program.chat(data)
    const second = await program.run(['start'], { data, input: `${QUESTION}\n` })
    expect(second).toMatchObject({ code: 4, stdout: '' })
    expect(second.stderr).toContain(`Thư mục ${data} đang được một tiến trình khác dùng.`)
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
