import type { Fact, Role } from './fact.ts'
import type { Year } from './period.ts'
import type { Quantity } from './quantity.ts'
import type { UnitRef } from './unit.ts'

export type Language = 'vi' | 'en'

export type Intent =
  | 'lookup'
  | 'list'
  | 'compare'
  | 'trend'
  | 'progress'
  | 'bulletin'
  | 'who'
  | 'unit_info'
  | 'yes_no'
  | 'greeting'
  | 'help'
  | 'other'

/** The report that a fact or passage comes from, as shown to people. */
export interface Source {
  readonly report: string
  readonly title: string
  readonly date?: string
  readonly url?: string
  readonly publisher?: string
  /** The sentence, or its nearest words. */
  readonly quote: string
  /** Where "ours" the quote is our wording of the source and must not stand in quotation marks. */
  readonly wording?: 'ours'
  /** The figure that the quote prints is not right: what staff say it is. */
  readonly amended?: { readonly at: number; readonly quantity: Quantity; readonly role: Role; readonly why: string }
}

/** A fact with all that is needed to show and cite it. */
export interface CitedFact {
  readonly fact: Fact
  /** What the unit lies in, where another known unit bears its name: "huyện Sông Lô". */
  readonly where?: string
  /** The listed indicator's name in English, in an answer in English. */
  readonly inEnglish?: string
  readonly source: Source
}

/** A figure computed from stored facts (a difference, a share of plan): never a stored fact itself. */
export interface ComputedFigure {
  readonly what: 'difference' | 'plan_share'
  readonly value: number
  readonly measure: string
  readonly from: readonly [Fact, Fact]
}

/** Something to pick: `label` is shown, `question` is asked when it is picked (it must be understood on its own). */
export interface Choice {
  readonly label: string
  readonly question: string
}

/** A report as a piece of news. */
export interface NewsItem {
  readonly title: string
  readonly unit?: UnitRef
  readonly source: Source
}

/** What the answer wants said beside its figures. */
export type Note =
  /** "năm nay" was asked; there are figures only for another year, which these are. */
  | { readonly kind: 'other-year'; readonly asked: Year; readonly answered: Year }
  /** The person asked about a merged unit; the figures are those of a former one. */
  | { readonly kind: 'former-unit'; readonly asked: string; readonly answered: string }
  /** Unit or year follows from elsewhere in the report. */
  | { readonly kind: 'implied'; readonly fields: readonly string[] }
  | { readonly kind: 'review'; readonly reasons: readonly string[] }
  /** One of the units that are compared has no such figure. */
  | { readonly kind: 'missing-unit'; readonly unit: string }
  /** Of several figures asked for, one that is not there. */
  | { readonly kind: 'missing-indicator'; readonly indicator: string; readonly unit?: string }
  /** Units stand in the order of their figures: so many have such a figure. */
  | { readonly kind: 'among'; readonly units: number }
  /** What one report tells side by side stands in the order of its figures. */
  | { readonly kind: 'in-order'; readonly first: 'most' | 'least' }
  /** How something went was asked, and there is a result of one year only. */
  | { readonly kind: 'only-year' }
  /** Only a target is known, no result (or the reverse). */
  | { readonly kind: 'only-target' }
  /** A year was asked for, and all that there is of it is of a part of it. */
  | { readonly kind: 'only-part'; readonly year: Year }
  /** The same of a term: all that there is is of single years in it. */
  | { readonly kind: 'only-years'; readonly term: Year }
  /** A whole was asked for, and all that there is is of a part of it, as its name says. */
  | { readonly kind: 'only-some' }
  /** An amount was asked for, and all that there is says by how much it changed, or what share of the plan or of another time it is. */
  | { readonly kind: 'only-change' }
  | { readonly kind: 'only-ratio' }
  /** Only the share of a plan. */
  | { readonly kind: 'only-plan-ratio' }
  /** How many there are was asked for, and what share they are is known. */
  | { readonly kind: 'only-rate' }
  /** The share of the plan, or a change, was asked for, and only the amount is known. */
  | { readonly kind: 'only-amount' }
  | { readonly kind: 'only-level' }
  | { readonly kind: 'only-result' }

/** The outcome of a question. Everything shown comes from these fields; renderers add words, never figures. */
export type Answer =
  | {
      readonly status: 'answer'
      readonly intent: Intent
      readonly language: Language
      readonly facts: readonly CitedFact[]
      readonly computed: readonly ComputedFigure[]
      readonly verdict?: 'yes' | 'no' | 'unknown'
      /** Whether it was asked as "… chưa?": answered "rồi" or "chưa". */
      readonly yet?: true
      readonly notes: readonly Note[]
      /** For lists: the unit and year that the list is of. */
      readonly list?: { readonly unit: UnitRef; readonly year: Year | null }
      /** For `bulletin`: newest first. */
      readonly news: readonly NewsItem[]
      /** The unit whose news was asked for; some of it may be of a body within it. */
      readonly newsOf?: UnitRef
      /** What the news were searched for, in the person's words. */
      readonly newsAbout?: string
      /** For `who` and free passages: sentences of reports. */
      readonly passages: readonly Source[]
      /** For `unit_info`: lines about the unit, composed by the catalogue. */
      readonly unitInfo?: UnitInfo
      /** For `greeting`: what was said was not a greeting but this. */
      readonly social?: 'thanks'
    }
  | {
      readonly status: 'choose'
      readonly intent: Intent
      readonly language: Language
      readonly about: 'unit' | 'indicator' | 'period'
      readonly choices: readonly Choice[]
    }
  | {
      readonly status: 'no_data'
      readonly intent: Intent
      readonly language: Language
      /** What was understood, for "không có số liệu …": any may be absent. */
      readonly unit?: string
      readonly indicator?: string
      readonly year?: Year
      /** The part of the year that was asked for, in the words of the answer's language: "quý 1", "6 tháng đầu". */
      readonly part?: string
      readonly asked?: Fact['kind']
      /** What there is instead. */
      readonly choices: readonly Choice[]
    }
  | {
      readonly status: 'out_of_scope'
      readonly intent: 'other'
      readonly language: Language
      readonly weak: boolean
    }

/** What a unit is and became. */
export interface UnitInfo {
  readonly unit: string
  /** From the nearest to the farthest: ["thành phố Bắc Kạn", "tỉnh Bắc Kạn"]. */
  readonly within: readonly string[]
  /** Former units that went into a current one, wholly or in part, each with what it lay in. */
  readonly formed: readonly string[]
  /** Current units that it is now part of, each with its province. */
  readonly became: readonly string[]
  /** Whether `within` follows from the communes that a report names rather than from its own words. */
  readonly implied: boolean
}
