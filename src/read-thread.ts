import type { parentPort } from 'node:worker_threads'
import { HoiXaError } from './domain/errors.ts'
import { type ReadFile, readFile } from './intake.ts'
import { openReader } from './main.ts'
import type { ReportFile } from './report-files.ts'

/** What a thread is asked to read, under which id. */
export interface Task {
  readonly file: ReportFile
  readonly id?: string
}

/** What it says, or why it cannot be read; a fault travels as plain data. */
export type Outcome =
  | { readonly read: ReadFile }
  | { readonly fault: Pick<HoiXaError, 'message' | 'details'> & { readonly code: HoiXaError['code'] | undefined } }

/** Reads what this thread is sent, one file after another. It opens no data folder: what was read is stored by the thread that sent it. */
export function readForOthers(port: NonNullable<typeof parentPort>): void {
  const reader = openReader()
  port.on('message', async ({ file, id }: Task) => {
    port.postMessage(await readFile(file, reader, id).then((read): Outcome => ({ read }), faultOf))
  })
}

function faultOf(error: unknown): Outcome {
  if (error instanceof HoiXaError) return { fault: { code: error.code, message: error.message, details: error.details } }
  return { fault: { code: undefined, message: error instanceof Error ? (error.stack ?? error.message) : String(error), details: {} } }
}
