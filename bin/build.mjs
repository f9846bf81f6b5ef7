// Bundles the sources into dist/: `node bin/build.mjs` for the program, with arguments for other entry points.
// Files are written beside their place and renamed, so that a process that starts meanwhile reads a whole program.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** @param {readonly string[]} entries TypeScript files; each becomes dist/NAME.mjs */
export async function build(entries) {
  const { build: bundle } = await import('esbuild')
  const outdir = join(root, 'dist')
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map(entry => [basename(entry, '.ts'), resolve(root, entry)])),
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    // Not 'node20': of that, the bundler believes that patterns with \p{…} must be built anew at each use. Node 20 runs all of ES2023.
    target: 'es2023',
    external: ['canvas'],
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    logLevel: 'warning',
    write: false,
  })
  await mkdir(join(outdir, 'chunks'), { recursive: true })
  const isEntry = file => dirname(file.path) === outdir
  for (const file of [...outputFiles].sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)))) {
    const draft = `${file.path}.${process.pid}`
    await writeFile(draft, file.contents)
    await rename(draft, file.path)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const entries = process.argv.slice(2)
  if (entries.length === 0) await rm(join(root, 'dist'), { recursive: true, force: true })
  await build(entries.length > 0 ? entries : ['src/cli.ts'])
}
