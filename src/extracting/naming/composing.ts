import type { FigureMention } from '../../vietnamese/mention.ts'
import type { Draft } from '../shapes/draft-type.ts'
import type { Gap } from './gap.ts'
import type { LeftName } from './left-name.ts'
import type { ListState } from './list-state.ts'
import type { RoleReading } from './role.ts'

/** A figure whose name is being composed, and what it is composed of. */
export interface Composing {
  readonly flat: string
  readonly figure: FigureMention
  readonly gap: Gap
  readonly role: RoleReading
  /** The words before the figure. */
  readonly name: LeftName
  /** The words after it that are its own, tidied. */
  readonly after: string
  /** The draft that it may go on from. */
  readonly previous: Draft | undefined
  /** Of the same sentence. */
  readonly earlier: readonly Draft[]
  readonly state: ListState
}
