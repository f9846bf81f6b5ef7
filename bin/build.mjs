// Bundles the sources into dist/: `node bin/build.mjs` for the program, with arguments for other entry points.
// Files are written beside their place and renamed, so that a process that starts meanwhile reads a whole program.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const PROGRAM = 'src/cli.ts'
/** Reads the shipped reports as the program would and keeps what it found beside it, so that no start has to. */
const SHIPPER = 'src/ship.ts'

/** @param {readonly string[]} asked TypeScript files; each becomes dist/NAME.mjs */
export async function build(asked) {
  const { build: bundle } = await import('esbuild')
  const entries = asked.includes(PROGRAM) ? [...asked, SHIPPER] : asked
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
    define: { SOURCES_HASH: JSON.stringify(await hashOfSources()) },
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    logLevel: 'warning',
    write: false,
  })
  await mkdir(join(outdir, 'chunks'), { recursive: true })
  const isEntry = file => dirname(file.path) === outdir
  for (const file of [...outputFiles].sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)))) await put(file.path, file.contents)
  if (!entries.includes(SHIPPER)) return
  const { readShipped } = await import(pathToFileURL(join(outdir, 'ship.mjs')).href)
  await put(join(outdir, 'shipped.json'), JSON.stringify(await readShipped()))
}

/** @param {string} path @param {Uint8Array | string} contents */
async function put(path, contents) {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, contents)
  await rename(draft, path)
}

/** Of everything that decides what is read out of a report, but for the catalogue. */
async function hashOfSources() {
  const found = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })
  const paths = found.filter(entry => entry.isFile()).map(entry => relative(root, join(entry.parentPath, entry.name)))
  const hash = createHash('sha256')
  for (const path of ['package-lock.json', ...paths.sort()]) hash.update(`${path}\n`).update(await readFile(join(root, path)))
  return hash.digest('hex')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const entries = process.argv.slice(2)
  if (entries.length === 0) await rm(join(root, 'dist'), { recursive: true, force: true })
  await build(entries.length > 0 ? entries : [PROGRAM])
}
