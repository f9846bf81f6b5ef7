import { expect, test, vi } from 'vitest'
import { missing } from './support/telegram-parser.ts'

test('where Telegram’s own parser cannot be loaded a run that counts fails, and any other says so', () => {
  expect(() => missing({ CI: 'true' })).toThrow('no text that the bot sends is checked')
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  missing({})
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('no text that the bot sends is checked'))
  warn.mockRestore()
})
