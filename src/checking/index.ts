import { conflict } from './conflict.ts'
import { direction } from './direction.ts'
import type { CheckRule } from './finding.ts'
import { implausible } from './implausible.ts'
import { malformed } from './malformed.ts'
import { parts } from './parts.ts'
import { ratio } from './ratio.ts'
import { shares } from './shares.ts'

/** In the order in which their remarks are made where they begin at one place. */
export const rules: readonly CheckRule[] = [malformed, shares, parts, ratio, conflict, implausible, direction]
