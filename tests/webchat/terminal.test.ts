import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { runTerminal } from '../../src/webchat/terminal.ts'
import { startTalk } from '../support/talk.ts'

/** What the terminal prints for these lines. */
async function typed(
  lines: string,
  { live = false, during }: { live?: boolean; during?: (talk: ReturnType<typeof startTalk>) => Promise<void> } = {},
) {
  const talk = startTalk()
  const input = Object.assign(new PassThrough(), { isTTY: live })
  const output = Object.assign(new PassThrough(), { isTTY: live })
  let printed = ''
  output.on('data', chunk => {
    printed += chunk
  })
  const done = runTerminal({ loopback: talk.loopback, input, output })
  await during?.(talk)
  input.end(lines)
  await done
  return printed
}

describe('from a pipe', () => {
  test('a question is answered without prompts or colours, and the chat ends', async () => {
    const printed = await typed('thu nhap binh quan duong quang 2021')
    expect(printed).toBe(
      'Thu nhập bình quân đầu người — xã Dương Quang\n' +
        'Mục tiêu năm 2021: 40 triệu đồng/người/năm\n\n' +
        'Nguồn: Dương Quang triển khai nhiệm vụ năm 2021 (https://example.vn/tin/1?a=1&b=2), 20/01/2021\n\n' +
        '[1] Nguồn\n[2] Xu hướng\n[3] So sánh\n[4] Sai số liệu?\n\n',
    )
  })
  test('several lines in order, numbers press buttons', async () => {
    const printed = await typed('thu nhập\n1\n\nthanh sơn\n2\n')
    expect(printed).toContain('  │ “Phấn đấu thu nhập')
    expect(printed).toContain('Bạn hỏi về đơn vị nào?')
    expect(printed.match(/40 triệu đồng\/người\/năm/g)).toHaveLength(3)
  })
  test('a picture is told in words, and a figure can be called wrong', async () => {
    const printed = await typed('thu nhập\n2\n')
    expect(printed).toContain('[PNG]\nThu nhập bình quân đầu người — xã Dương Quang\n1. Kết quả năm 2020: 36,5 triệu đồng/người/năm')
    expect(await typed('thu nhập\n4\nphải là 42\n')).toContain('Cảm ơn bạn!')
  })
  test('a number that is no button is said', async () => {
    expect(await typed('7\n')).toMatch(/^Tôi chưa hiểu/)
  })
  test('nothing typed, nothing said', async () => {
    expect(await typed('')).toBe('')
  })
})

describe('on a terminal', () => {
  test('greets, prompts and shows bold', async () => {
    const printed = await typed('thu nhập\n', { live: true })
    expect(printed).toContain('Xin chào')
    expect(printed).toContain('> ')
    expect(printed).toContain('\u001b[1m40 triệu đồng/người/năm\u001b[22m')
  })
})

test('a bulletin that arrives meanwhile is printed', async () => {
  const sent = await typed('', {
    during: async ({ outgoing }) => void (await outgoing.sendMessage(1, '<b>Tin</b> &amp; mới', { parse_mode: 'HTML' })),
  })
  expect(sent).toBe('Tin & mới\n\n')
})
