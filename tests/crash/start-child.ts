import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

export { ended, message, start } from './child-process.ts'

/** A program beside the tests as one file that plain Node runs. Call `remove` at the end. */
export async function bundle(entry: string): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hoixa-child-'))
  const file = join(folder, 'child.mjs')
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // grammY's client knows an abort signal by the name of its class
    keepNames: true,
    logLevel: 'error',
    // What is bundled may still ask for Node's own modules in the old way.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  })
  return { file, remove: () => rm(folder, { recursive: true, force: true }) }
}
