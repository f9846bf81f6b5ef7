import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../src/main.ts'
import { dice } from '../tests/journeys/dice.ts'
import { type BotApiStub, botApiStub, type StubOptions } from '../tests/support/bot-api-stub.ts'
import { endProgram, figuresOf, type Push, type PushFigures, preparePush, settled, startProgram, usage } from './push.ts'
import { openRedis } from './redis.ts'

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
  await build('src/cli.ts')
  const push = await preparePush(subscribers)
  const [window, penalty] = await Promise.all([ours('window', push, PER_SECOND), ours('penalty', push.copy(), PER_SECOND)])
  const figures = { subscribers, ...window, penalty }
  if (quick) return figures
  const fast = await ours('window', await preparePush(20_000), FAST_PER_SECOND)
  const many = await manySubscribers()
  const others = 1_000
  await build('bench/deliver-auto-retry.ts', 'bench/deliver-bullmq.ts')
  const [autoRetry, autoRetryPenalty] = await Promise.all([autoRetryOf('window', others), autoRetryOf('penalty', others)])
  return {
    ...figures,
    fast: { subscribers: 20_000, perSecond: FAST_PER_SECOND, ...fast },
    many,
    autoRetry: { subscribers: others, ...autoRetry, penalty: autoRetryPenalty },
    bullmq: await bullmq(others),
  }
}

/** Where there is no Redis, that is said instead. */
async function bullmq(subscribers: number): Promise<Record<string, unknown> | string> {
  const redis = await openRedis()
  if (!redis) return 'not measured: no Redis (REDIS_URL names none that answers, and no redis-server is installed)'
  try {
    const [window, penalty] = await Promise.all([bullmqOf('window', subscribers, redis.url), bullmqOf('penalty', subscribers, redis.url)])
    return { subscribers, ...window, penalty }
  } finally {
    await redis.stop()
  }
}

async function ours(mode: Mode, push: Push, perSecond: number): Promise<PushFigures & Record<string, unknown>> {
  const { subscribers } = push
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

async function build(...entries: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'bin', 'build.mjs'), ...entries], { cwd: ROOT })
}

/** A hundred thousand subscribers: finding them, and what the program holds while it sends to them. */
async function manySubscribers(): Promise<Record<string, unknown>> {
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
  const stub = await openStub(mode, PER_SECOND)
  const child = fork(join(ROOT, 'dist', 'deliver-auto-retry.mjs'), [stub.root, stub.token, String(subscribers)], { execArgv: [] })
  await once(child, 'exit')
  await stub.close()
  return figuresOf(stub, subscribers, PER_SECOND)
}

async function bullmqOf(mode: Mode, subscribers: number, redis: string): Promise<PushFigures> {
  const stub = await openStub(mode, PER_SECOND)
  const given = [stub.root, stub.token, String(subscribers), String(PER_SECOND), redis]
  const child = fork(join(ROOT, 'dist', 'deliver-bullmq.mjs'), given, { execArgv: [] })
  try {
    await settled(stub, subscribers, PATIENCE_MS)
    return figuresOf(stub, subscribers, PER_SECOND)
  } finally {
    await endProgram(child)
    await stub.close()
  }
}

function openStub(mode: Mode, perSecond: number): Promise<BotApiStub> {
  const random = dice(perSecond)
  const options: StubOptions = { ...MODES[mode], perSecond, anyChat: true, latencyMs: () => SOONEST + random() * (LATEST - SOONEST) }
  return botApiStub(options)
}
