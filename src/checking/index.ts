import type { CheckRule } from './finding.ts'
import { malformed } from './malformed.ts'
import { parts } from './parts.ts'
import { ratio } from './ratio.ts'
import { shares } from './shares.ts'

/** In the order in which their remarks are made where they are of the same place. */
export const rules: readonly CheckRule[] = [shares, parts, ratio, malformed]
