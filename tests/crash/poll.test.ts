import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dice } from '../journeys/dice.ts'
import { botApiStub } from '../support/bot-api-stub.ts'
import { LOCALES } from '../support/voices.ts'
import { bundle, ended, message, start } from './start-child.ts'

const KILLS = 10
const PEOPLE = 8
const TEXTS = 12
/** Until so long after its start a process is killed, in ms. */
const LATEST = 250

let child: Awaited<ReturnType<typeof bundle>>
beforeAll(async () => {
  child = await bundle(join(import.meta.dirname, 'poll-child.ts'))
})
afterAll(() => child.remove())

test('a bot that is killed again and again answers everything, each chat in order, and twice only what was under way', {
  timeout: 120_000,
}, async () => {
  const random = dice(17)
  const folder = await mkdtemp(join(tmpdir(), 'hoixa-poll-'))
  const stub = await botApiStub()
  try {
    const people = Array.from({ length: PEOPLE }, (_, i) => stub.loopback.person({ id: 100 + i }))
    for (let text = 1; text <= TEXTS; text++) for (const person of people) await person.say(String(text))
    const answers = () => people.map(({ messages }) => messages.map(({ text }) => Number(text)))
    const count = () => answers().flat().length
    const args = [folder, stub.root, stub.token, LOCALES]
    let [answered, mostAgain] = [0, 0]
    for (let kill = 0; kill <= KILLS; kill++) {
      const one = start(child.file, args)
      await message(one)
      if (kill < KILLS) await after(random() * LATEST)
      else
        await vi.waitFor(
          () => expect(new Set(answers().flatMap((texts, i) => texts.map(text => `${i}/${text}`))).size).toBe(PEOPLE * TEXTS),
          { timeout: 60_000 },
        )
      one.kill('SIGKILL')
      await ended(one)
      await stub.quiet()
      const distinct = new Set(answers().flatMap((texts, i) => texts.map(text => `${i}/${text}`))).size
      mostAgain = Math.max(mostAgain, count() - distinct - answered)
      answered = count() - distinct
    }
    for (const texts of answers()) {
      const first = [...new Set(texts)]
      expect(first).toEqual(Array.from({ length: TEXTS }, (_, i) => i + 1))
      // what comes again is what was last when its process ended
      expect(texts.filter((text, i) => i > 0 && text < texts[i - 1]!)).toEqual([])
    }
    expect(mostAgain).toBeLessThanOrEqual(16)
  } finally {
    await stub.close()
    await rm(folder, { recursive: true, force: true })
  }
})
