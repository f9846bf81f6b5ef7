import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../src/main.ts'
import { dice } from '../tests/journeys/dice.ts'
import { type BotApiStub, botApiStub, type StubOptions } from '../tests/support/bot-api-stub.ts'
import { endProgram, figuresOf, type PushFigures, preparePush, settled, startProgram, usage } from './push.ts'

const PER_SECOND = 30
const FAST_PER_SECOND = 1_000
/** `window`: so many in any sliding second. `penalty`: which besides closes for three seconds after a violation. */
const MODES = { window: {}, penalty: { closedMs: 3_000 } } as const
type Mode = keyof typeof MODES
/** Arrivals are jittered by so much, in ms. */
const [SOONEST, LATEST] = [5, 25]
const PATIENCE_MS = 20_000

/**
 * Pushes a bulletin to many with the program as it is started by people, against a server that holds Telegram's pace. Both servers at the same
 * time, each with a process of its own; in the full form others beside them, with fewer messages, since they try each so often.
 */
export async function deliver(quick: boolean): Promise<Record<string, unknown>> {
  const subscribers = quick ? 1_000 : 10_000
  await promisify(execFile)(process.execPath, [join(ROOT, 'bin', 'build.mjs'), 'src/cli.ts'], { cwd: ROOT })
  const [window, penalty] = await Promise.all([ours('window', subscribers, PER_SECOND), ours('penalty', subscribers, PER_SECOND)])
  const figures = { subscribers, ...window, penalty }
  if (quick) return figures
  const fast = await ours('window', 20_000, FAST_PER_SECOND)
  const many = await manySubscribers()
  const others = 1_000
  const [autoRetry, autoRetryPenalty] = await Promise.all([autoRetryOf('window', others), autoRetryOf('penalty', others)])
  return {
    ...figures,
    fast: { subscribers: 20_000, perSecond: FAST_PER_SECOND, ...fast },
    many,
    autoRetry: { subscribers: others, ...autoRetry, penalty: autoRetryPenalty },
    bullmq: 'absent: it is no dependency of this project',
  }
}

export async function ours(mode: Mode, subscribers: number, perSecond: number): Promise<PushFigures & Record<string, unknown>> {
  const push = await preparePush(subscribers)
  const stub = await openStub(mode, perSecond)
  const program = startProgram(push.folder, stub, perSecond)
  try {
    await settled(stub, subscribers, PATIENCE_MS)
    const { peakRssMb, cpuSeconds } = usage(program.pid!)
    await endProgram(program)
    const { sent } = await push.count()
    const figures = figuresOf(stub, subscribers, perSecond)
    return { ...figures, recorded: sent, ...(peakRssMb === undefined ? {} : { peakRssMb, cpuSeconds }) }
  } finally {
    program.kill('SIGKILL')
    await stub.close()
    push.remove()
  }
}

/** A hundred thousand subscribers: finding them, and what the program holds while it sends to them. */
export async function manySubscribers(): Promise<Record<string, unknown>> {
  const subscribers = 100_000
  const push = await preparePush(subscribers)
  const stub = await openStub('window', FAST_PER_SECOND)
  const program = startProgram(push.folder, stub, FAST_PER_SECOND)
  try {
    await stub.reached(5_000)
    const { peakRssMb, rssMb } = usage(program.pid!)
    return { subscribers, matchMs: Math.round(push.matchMs), peakRssMb, rssMb }
  } finally {
    await endProgram(program)
    await stub.close()
    push.remove()
  }
}

async function autoRetryOf(mode: Mode, subscribers: number): Promise<PushFigures> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'bin', 'build.mjs'), 'bench/deliver-auto-retry.ts'], { cwd: ROOT })
  const stub = await openStub(mode, PER_SECOND)
  const child = fork(join(ROOT, 'dist', 'deliver-auto-retry.mjs'), [stub.root, stub.token, String(subscribers)], { execArgv: [] })
  await once(child, 'exit')
  await stub.close()
  return figuresOf(stub, subscribers, PER_SECOND)
}

function openStub(mode: Mode, perSecond: number): Promise<BotApiStub> {
  const random = dice(perSecond)
  const options: StubOptions = { ...MODES[mode], perSecond, anyChat: true, latencyMs: () => SOONEST + random() * (LATEST - SOONEST) }
  return botApiStub(options)
}
