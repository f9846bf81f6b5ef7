/**
 * Identifies a unit in links, callback data and files: `[a-z0-9-]`, at most 40 characters.
 *
 * An official code names a territory only together with a date (01849 was xã Dương Quang and is xã Phong Quang), so:
 * `old-01849` a commune before 1 July 2025, `new-01849` one since; `old-d058` a former district; `old-p06`, `new-p19` provinces;
 * `body-<slug>` a body that is no administrative unit (a party bloc, a hamlet); `name-<slug>` a unit that no list has.
 */
export type UnitId = string

export type UnitLevel = 'province' | 'district' | 'commune' | 'hamlet' | 'body'

/** A unit of one of the official lists, valid for a span of time. */
export interface AdministrativeUnit {
  readonly id: UnitId
  readonly level: UnitLevel
  /** With its type word, lower case: "xã Dương Quang", "thành phố Bắc Kạn". */
  readonly name: string
  /** Without the type word: "Dương Quang". */
  readonly bareName: string
  /** The type word, lower case: "xã", "phường", "thị trấn", "huyện", "thành phố", "thị xã", "quận", "tỉnh", "đặc khu". */
  readonly type: string
  readonly code: string
  /** The unit it lies in: commune → district (before July 2025) or province (since). */
  readonly parent?: UnitId
  /** "before": abolished or changed on or before 1 July 2025; "current": in force in the newest list. */
  readonly era: 'before' | 'current'
  /** What it became (before → current); more than one where its territory was divided. */
  readonly became?: readonly UnitId[]
}

/** The subject of a fact: a listed unit, or a body or place known only by its name. */
export interface UnitRef {
  readonly id: UnitId
  /** With its type word: "xã Dương Quang", "Đảng bộ Khối Chính quyền". */
  readonly name: string
  /** The listed unit that a body or hamlet lies in, where known. */
  readonly within?: UnitId
}
