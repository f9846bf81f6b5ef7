import { expect, test } from 'vitest'
import { isBlank } from '../../src/vietnamese/spaces.ts'

test('a blank is what a pattern takes for white space', () => {
  for (let code = 0; code < 0x10000; code++)
    if (isBlank(code) !== /\s/.test(String.fromCharCode(code))) expect.fail(`U+${code.toString(16).padStart(4, '0')}`)
})
