import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from './ports.ts'

/** A bar on a terminal; elsewhere one plain line at each tenth. Work of fewer than `least` steps is not announced. */
export function showProgress(stream: NodeJS.WriteStream, least = 20): Progress {
  let bar: SingleBar | undefined
  let total = 0
  let label = ''
  let tenth = 0
  return {
    start(steps, name) {
      ;[total, label, tenth] = [steps, name, 0]
      if (total < least) return
      if (!stream.isTTY) {
        stream.write(`${label}: 0/${total}\n`)
        return
      }
      // the terminal stays as it is and the signals with whoever runs, so that Ctrl-C ends the work as ever
      const plain = { hideCursor: false, linewrap: true, gracefulExit: false }
      bar = new SingleBar({ format: '{label} {bar} {value}/{total}', stream, ...plain }, Presets.shades_classic)
      bar.start(total, 0, { label })
    },
    step(done) {
      if (total < least) return
      if (bar) return bar.update(done)
      const reached = Math.floor((done / total) * 10)
      if (reached > tenth) stream.write(`${label}: ${done}/${total}\n`)
      tenth = Math.max(tenth, reached)
    },
    stop() {
      bar?.stop()
      bar = undefined
    },
  }
}
