import type { Year } from './period.ts'

/** A question that got no answer. Nothing in it says who asked. */
export interface Gap {
  /** As it was typed, at most 200 characters; numbers and addresses of people taken out. */
  readonly question: string
  /** `no_data`: understood, and no report has the figure. `not_understood`: a reading too weak to answer from. */
  readonly missing: 'no_data' | 'not_understood'
  /** What was understood of it; any may be absent. */
  readonly unit?: string
  readonly indicator?: string
  readonly year?: Year
}

/** A gap and how often it was met. */
export interface CountedGap extends Gap {
  readonly times: number
  /** Different chats that asked; 100 stands for 100 or more. */
  readonly askers: number
  /** Milliseconds since the epoch. */
  readonly firstAt: number
  readonly lastAt: number
}
