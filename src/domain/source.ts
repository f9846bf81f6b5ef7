/** Tells one source from another, over restarts and however it is named: of its address, or of the folder's path. */
export type SourceId = string

/** How a source stood when it was last looked at. Times are milliseconds since the epoch. */
export interface SourceState {
  /** Its first look: what was there already was taken for known. Absent: it was never read. */
  readonly begunAt?: number
  /** Not looked at before. */
  readonly nextAt: number
  /** Looks in a row that went wrong. */
  readonly failures: number
  /** Bulletins that it filled on a day, which is counted in Vietnam since the epoch. */
  readonly pushed?: { readonly day: number; readonly count: number }
  /** Why the last look went wrong, as a code; absent after one that went well. */
  readonly trouble?: string
  /** The server's own marks of what was read last, sent back so that it need not send the same again. */
  readonly etag?: string
  readonly modified?: string
}

/**
 * What became of an item of a source. `known`: there at the first look, and not read; `waiting`: to be read; `taken`: read; `refused`: not
 * read, for good.
 */
export interface SourceItem {
  readonly state: 'known' | 'waiting' | 'taken' | 'refused'
  /** When the source last had it, to within some days; milliseconds since the epoch. */
  readonly at: number
  /** Where it lies: a page or a file, as an address; the file's path in its folder. */
  readonly place: string
  /** An address of a report file that belongs to it. */
  readonly attached?: string
  /** Read without a bulletin: it was there at the first look. */
  readonly quiet?: true
  /** What tells it by title and date where its address is changed. */
  readonly print?: string
  /** The name under which it was begun to be taken in: it goes on under that. */
  readonly report?: string
  /** The digest of its text as it was begun: by that it is known where all else about it is changed. */
  readonly text?: string
  /** Attempts that failed by no fault of its own, and when it is tried again. */
  readonly tries?: number
  readonly nextAt?: number
  /** Why it was refused, as a code. */
  readonly why?: string
  /** Of a file: its size and time, and the hash of what was taken. */
  readonly stamp?: string
  readonly hash?: string
}
