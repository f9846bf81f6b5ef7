/** Samples of the way to Telegram and back that are looked at together. */
const EPOCH = 100
/** Of the shortest way there and back this share is relied on, less a few milliseconds. */
const RELIED_ON = 0.8
const MARGIN_MS = 3

/** So many places, each free again one span after the answer to the message that had it. */
export interface AnswerWindow {
  /** When the first idle place is free; infinite while all are in use. @param spanMs above 0 */
  opens(spanMs: number): number
  /** How many places are free by then. */
  openBy(at: number, spanMs: number): number
  /** The first idle place, by the moment of its last answer. Whoever does not ask first may take one too many; those that were answered last count. */
  take(): number
  /** Back as it was: nothing was sent. */
  putBack(place: number): void
  /** The message was sent and answered, or given up. */
  answered(startedAt: number, answeredAt: number): void
  /** What was learnt about the way does not hold. */
  doubt(): void
}

/**
 * A window that cannot be broken by whatever happens on the way: Telegram counts a message somewhere between its start and its answer, so
 * what starts a whole second after an answer is counted more than a second after that message. The shortest way there and back that was
 * seen lately is part of every way, so most of it may be taken off that second.
 */
export function answerWindow(places: number): AnswerWindow {
  /** Ascending. */
  const idle: number[] = Array.from({ length: places }, () => Number.NEGATIVE_INFINITY)
  let epoch = { count: 0, shortest: Number.POSITIVE_INFINITY }
  let earlier = Number.POSITIVE_INFINITY

  const credit = () => {
    const shortest = Math.min(earlier, epoch.shortest)
    return Number.isFinite(earlier) ? Math.max(0, shortest * RELIED_ON - MARGIN_MS) : 0
  }
  /** Taken beyond what there is. */
  let overdrawn = 0
  const insert = (place: number) => {
    idle.splice(idle.findLastIndex(other => other <= place) + 1, 0, place)
    if (overdrawn === 0) return
    overdrawn--
    idle.shift()
  }

  return {
    opens: spanMs => (idle[0] ?? Number.POSITIVE_INFINITY) + Math.max(0, spanMs - credit()),
    openBy(at, spanMs) {
      const answeredBy = at - Math.max(0, spanMs - credit())
      return idle.findLastIndex(place => place <= answeredBy) + 1
    },
    take() {
      const place = idle.shift()
      if (place === undefined) overdrawn++
      return place ?? Number.NEGATIVE_INFINITY
    },
    putBack: insert,
    answered(startedAt, answeredAt) {
      insert(answeredAt)
      epoch = { count: epoch.count + 1, shortest: Math.min(epoch.shortest, Math.max(0, answeredAt - startedAt)) }
      if (epoch.count < EPOCH) return
      earlier = epoch.shortest
      epoch = { count: 0, shortest: Number.POSITIVE_INFINITY }
    },
    doubt() {
      earlier = Number.POSITIVE_INFINITY
      epoch = { count: 0, shortest: Number.POSITIVE_INFINITY }
    },
  }
}
