import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

/** Turns SVG into PNG in a thread of its own, which starts with the first picture and never keeps the program alive by itself. */
export interface PaintThread {
  /** Rejects where the library cannot be loaded here or the thread ends. */
  paint(svg: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** What the thread runs. It stands here as text since neither the sources nor the built form has a file that a thread could run. */
const PROGRAM = `
const { parentPort, workerData: { library, fontFiles } } = require('node:worker_threads')
const { Resvg } = require(library)
const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' }
parentPort.on('message', ({ id, svg }) => {
  try {
    parentPort.postMessage({ id, png: new Resvg(svg, { font, logLevel: 'off' }).render().asPng() })
  } catch (error) {
    parentPort.postMessage({ id, fault: String(error) })
  }
})
`

interface Waiting {
  readonly resolve: (png: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** @param fontFiles the only fonts that are used: those of the system are left alone, so that a picture is the same everywhere */
export function paintThread(fontFiles: readonly string[]): PaintThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0

  return {
    paint: svg =>
      new Promise((resolve, reject) => {
        worker ??= start()
        waiting.set(++last, { resolve, reject })
        worker.ref()
        worker.postMessage({ id: last, svg })
      }),
    async close() {
      await worker?.terminate()
    },
  }

  function start(): Worker {
    const library = createRequire(import.meta.url).resolve('@resvg/resvg-js')
    const started = new Worker(PROGRAM, { eval: true, workerData: { library, fontFiles } })
    started.on('message', ({ id, png, fault }: { id: number; png?: Uint8Array; fault?: string }) => {
      const done = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) started.unref()
      if (png) done?.resolve(png)
      else done?.reject(new Error(fault))
    })
    started.on('error', end)
    started.on('exit', code => end(new Error(`the painting thread ended with ${code}`)))
    return started
  }

  function end(error: Error): void {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
}
