import robotsParser from 'robots-parser'
import type { Clock } from '../ports.ts'
import type { Answer, Fault } from './exchange.ts'

/** What a site's robots.txt lets us do. */
export interface RobotRules {
  allows(url: URL): boolean
  /** Between two requests. */
  readonly pauseMs: number
}

/** The rules for an address. @param fetchRules the answer to a request for robots.txt, redirects followed */
export type Robots = (url: URL, fetchRules: (url: URL) => Promise<Answer | Fault>) => Promise<RobotRules | Fault>

/** The name that site keepers address in robots.txt. */
export const ROBOT_NAME = 'HoiXa'
const KEPT_MS = 24 * 3600_000
const PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
const ALL: RobotRules = { allows: () => true, pauseMs: PAUSE_MS }

/** The library's types name no default export that Node's modules have. */
const parse = robotsParser as unknown as (url: string, text: string) => Rules
interface Rules {
  isAllowed(url: string, robot: string): boolean | undefined
  getCrawlDelay(robot: string): number | undefined
}

/**
 * The rules of a site, asked for once a day. None where the site has none (RFC 9309, 2.3.1.3: any 4xx but "too many requests"); where its
 * server is out of order nothing may be visited (2.3.1.4), and it is asked again the next time.
 */
export function createRobots(clock: Clock): Robots {
  const known = new Map<string, { rules: RobotRules; until: number }>()
  return async (url, fetchRules) => {
    const kept = known.get(url.origin)
    if (kept && kept.until > clock.now()) return kept.rules
    const rules = rulesOf(new URL('/robots.txt', url), await fetchRules(new URL('/robots.txt', url)))
    if (typeof rules === 'string') return rules
    known.set(url.origin, { rules, until: clock.now() + KEPT_MS })
    return rules
  }
}

function rulesOf(url: URL, answer: Answer | Fault): RobotRules | Fault {
  if (typeof answer === 'string') {
    const status = Number(/^status-(\d+)$/.exec(answer)?.[1])
    if (status >= 400 && status < 500 && status !== 429) return ALL
    return answer === 'address-forbidden' || answer === 'stopped' || answer === 'asked-to-wait' ? answer : 'robots-unreachable'
  }
  const rules = parse(url.href, new TextDecoder().decode(answer.bytes))
  const seconds = rules.getCrawlDelay(ROBOT_NAME) ?? 0
  return {
    allows: visited => rules.isAllowed(visited.href, ROBOT_NAME) !== false,
    pauseMs: Math.min(LONGEST_PAUSE_MS, Math.max(PAUSE_MS, seconds * 1_000 || 0)),
  }
}
