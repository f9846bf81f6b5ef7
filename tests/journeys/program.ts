import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export const ROOT = join(import.meta.dirname, '../..')

/** What a process did, once it has ended; `code` is null where it was killed. */
export interface Ended {
  readonly code: number | null
  /** What killed it; absent where it ended by itself. */
  readonly signal?: NodeJS.Signals
  readonly stdout: string
  readonly stderr: string
}
export interface RunOptions {
  /** DATA_DIR. */
  readonly data: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}
export interface Started {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
}
export interface Chat {
  readonly process: ChildProcess
  /** Types a line; resolves to what was printed since, once `until` stands in it. */
  say(line: string, until: string | RegExp): Promise<string>
  /** Waits for words that come by themselves; resolves to what was printed since the last. */
  hear(until: string | RegExp): Promise<string>
  /** The input ends. */
  leave(): Promise<Ended>
}
export interface Program {
  /** An empty folder to work in. */
  readonly folder: string
  run(args: readonly string[], options: RunOptions): Promise<Ended>
  start(args: readonly string[], options: RunOptions): Started
  /** A chat in the terminal whose input stays open. */
  chat(data: string): Promise<Chat>
  remove(): Promise<void>
}

/** A busy machine is no fault. */
const PATIENCE_MS = 60_000

/**
 * The program as it would be installed, in a folder of its own: what `bin/build.mjs` made, without the sources, so that it neither builds
 * by itself nor changes while other tests build.
 */
export async function install(): Promise<Program> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'bin/build.mjs'), 'src/cli.ts'], { cwd: ROOT })
  const place = await mkdtemp(join(tmpdir(), 'hoixa-program-'))
  const [app, folder] = [join(place, 'app'), join(place, 'work')]
  await mkdir(join(app, 'dist'), { recursive: true })
  await mkdir(folder)
  // The entry first: the chunks that it names were there before it.
  await cp(join(ROOT, 'dist/cli.mjs'), join(app, 'dist/cli.mjs'))
  await cp(join(ROOT, 'dist/chunks'), join(app, 'dist/chunks'), { recursive: true })
  await cp(join(ROOT, 'dist/shipped.json'), join(app, 'dist/shipped.json'))
  await cp(join(ROOT, 'bin'), join(app, 'bin'), { recursive: true })
  await mkdir(join(app, 'node_modules'))
  // What paints pictures holds machine code and is not part of what was built.
  for (const name of ['seeds', 'locales', 'fonts', 'package.json', 'node_modules/@resvg']) await symlink(join(ROOT, name), join(app, name))
  const running = new Set<ChildProcess>()

  const program: Program = {
    folder,
    start(args, { data, input, env = {} }) {
      const started = startNode([join(app, 'bin/hoixa.mjs'), ...args], folder, { DATA_DIR: data, ...env })
      running.add(started.process)
      started.process.once('exit', () => running.delete(started.process))
      if (input !== undefined) started.process.stdin!.end(input)
      return started
    },
    run: (args, options) => program.start(args, { input: '', ...options }).ended,
    async chat(data) {
      const { process: child, ended } = program.start(['start'], { data })
      const heard = listen(child, ended)
      await heard('hủy', () => child.stdin!.write('/huy\n'))
      return {
        process: child,
        say: (line, until) => heard(until, () => child.stdin!.write(`${line}\n`)),
        hear: until => heard(until),
        leave() {
          child.stdin!.end()
          return ended
        },
      }
    },
    async remove() {
      for (const child of running) child.kill('SIGKILL')
      await rm(place, { recursive: true, force: true, maxRetries: 3 })
    },
  }
  return program
}

/** A process that inherits nothing of ours but the way to Node. */
export function startNode(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [...args], { cwd, env: { PATH: process.env.PATH ?? '', ...env }, stdio: 'pipe' })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin.on('error', () => {}) // it may end before it has read everything
  return {
    process: child,
    ended: new Promise(resolve => child.once('close', (code, signal) => resolve({ code, stdout, stderr, ...(signal && { signal }) }))),
  }
}

/** Waits for words in what a child prints, each time behind what was waited for before. */
function listen(child: ChildProcess, ended: Promise<Ended>) {
  let unread = ''
  let look = () => {}
  child.stdout!.on('data', (text: string) => {
    unread += text
    look()
  })
  return (until: string | RegExp, act?: () => void): Promise<string> =>
    new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${why} before ${until}; printed: ${unread}`))
      const timer = setTimeout(() => fail('nothing more came'), PATIENCE_MS)
      ended.then(({ code, signal, stderr }) => fail(`it ended (${signal ?? code}: ${stderr})`))
      look = () => {
        // A message is printed whole, with an empty line behind it.
        const whole = unread.slice(0, unread.lastIndexOf('\n\n') + 2)
        if (!(typeof until === 'string' ? whole.includes(until) : until.test(whole))) return
        clearTimeout(timer)
        look = () => {}
        unread = unread.slice(whole.length)
        resolve(whole)
      }
      act?.()
      look()
    })
}

/** Resolves when a name like this is in a folder. */
export function appears(folder: string, name: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      if (!(await namesIn(folder)).some(one => name.test(one))) return
      end()
      resolve()
    }
    const watcher = watch(folder, look)
    const timer = setTimeout(() => {
      end()
      reject(new Error(`${name} never came to ${folder}`))
    }, PATIENCE_MS)
    const end = () => {
      clearTimeout(timer)
      watcher.close()
    }
    look()
  })
}

/** The names in a folder, none where it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
