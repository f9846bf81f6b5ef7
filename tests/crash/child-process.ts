import { type ChildProcess, fork } from 'node:child_process'

/** Starts it with its words on standard error shown, so that a fault of the child is seen. */
export function start(file: string, args: readonly string[]): ChildProcess {
  return fork(file, [...args], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
}

/** Resolves when the process is gone, to its exit status, or to null where it was killed. */
export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise(resolve => child.once('exit', code => resolve(code)))
}

/** The next message of a child; rejects when it ends first. */
export function message(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('the child ended without a word'))
    child.once('exit', onExit)
    child.once('message', word => {
      child.off('exit', onExit)
      resolve(word)
    })
  })
}
