import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../src/main.ts'
import { killedPush } from '../tests/crash/killed-push.ts'

/** A push to 2,000 whose process is killed 200 times at random moments, with faults on the way; a tenth of it in the quick form. */
export async function crash(quick: boolean): Promise<Record<string, unknown>> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'bin', 'build.mjs'), 'tests/crash/push-child.ts'], { cwd: ROOT })
  const { damaged, ...report } = await killedPush({
    kills: quick ? 20 : 200,
    subscribers: quick ? 300 : 2_000,
    perSecond: 100,
    seed: 20_260,
    child: join(ROOT, 'dist', 'push-child.mjs'),
    locales: join(ROOT, 'locales'),
  })
  return { ...report, damaged: damaged.length }
}
