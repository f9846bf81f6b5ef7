import type { UnitRef } from './unit.ts'

/** The file's name without its folder: "000_dq_2021.md". Unique in a knowledge base. */
export type ReportId = string

/** What a side file (`NAME.meta.json`) or front matter may say about a report; it wins over the text. */
export interface ReportMeta {
  readonly title?: string
  readonly unit?: string
  /** ISO date of publication or of the event, "2021-01-20". */
  readonly date?: string
  readonly url?: string
  readonly author?: string
  readonly publisher?: string
  /** "ours": the sentences are this project's wording of the source's facts, so they are never shown as a quotation. */
  readonly wording?: 'ours'
  /** Its bulletin goes before others and at any hour. */
  readonly kind?: 'urgent'
  /** Staff's own words to residents: subscribers receive the text as it is, and no figures are read from it. */
  readonly notice?: true
  /** Fields and indicators that it concerns, by name or id, beside those of its figures. */
  readonly topics?: readonly string[]
  /** Words that followers may wait for, beside those of its text. */
  readonly keywords?: readonly string[]
}

/** A report as read. Offsets anywhere in the product are UTF-16 code units into `text`, which is NFC. */
export interface Report {
  readonly id: ReportId
  readonly title: string
  readonly text: string
  /** SHA-256 of the bytes it was read from, hex; tells whether it changed. */
  readonly hash: string
  readonly unit?: UnitRef
  readonly date?: string
  readonly url?: string
  readonly author?: string
  readonly publisher?: string
  readonly wording?: 'ours'
  readonly kind?: 'urgent'
  readonly notice?: true
  readonly topics?: readonly string[]
  readonly keywords?: readonly string[]
  /** "seeds": shipped with the product; kept in step with the folder it came from, unlike reports that staff published. */
  readonly origin?: 'seeds'
  /** Version of the rules that its facts were read by. */
  readonly rules?: number
}
