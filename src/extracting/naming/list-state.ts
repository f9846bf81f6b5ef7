import type { Draft, Named } from '../shapes/draft-type.ts'

/** What the figures of a sentence hand on to those after them. */
export interface ListState {
  /** What stood before the last colon ("Cơ cấu: …"), or ''. */
  topic: string
  /** The head that the parts of a list share: "diện tích" of "diện tích …: lúa 20 ha, ngô 4 ha". */
  listHead: string | undefined
  listMeasure: string | undefined
  /** "tăng như: …": which way all of a list have moved. */
  listChange: 'up' | 'down' | undefined
  /** The programme that the money told of is for. */
  support: string | undefined
  /** The whole whose parts a "trong đó" of this sentence tells. */
  whole: Draft | undefined
  /** What so many of so many are of that print no measure, for the share right behind them: "Tuyển quân 19/19, đạt 100%". */
  bare: Named | undefined
  /** A "trong đó" has opened a list of parts in this sentence. */
  parts: boolean
}

/** At the start of a sentence. */
export function listState(): ListState {
  return {
    topic: '',
    listHead: undefined,
    listMeasure: undefined,
    listChange: undefined,
    support: undefined,
    whole: undefined,
    bare: undefined,
    parts: false,
  }
}
