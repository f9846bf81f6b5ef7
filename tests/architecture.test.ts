import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Each room and the rooms it may look down at; a room lists only rooms above it in this table, so no circle can be written. */
const ROOMS: Record<string, string[]> = {
  domain: [],
  ports: ['domain'],
  vietnamese: ['domain'],
  reading: ['domain', 'vietnamese'],
  catalogue: ['domain', 'vietnamese'],
  extracting: ['domain', 'vietnamese', 'catalogue'],
  checking: ['domain', 'vietnamese', 'catalogue'],
  knowledge: ['domain', 'ports', 'catalogue'],
  asking: ['domain', 'ports', 'vietnamese', 'catalogue', 'knowledge'],
  bulletins: ['domain', 'ports', 'vietnamese'],
  storage: ['domain', 'ports'],
  charts: ['domain', 'ports'],
  config: ['domain', 'ports'],
  clock: ['domain', 'ports'],
  log: ['domain', 'ports'],
  progress: ['domain', 'ports'],
  lane: [],
  files: ['domain'],
  'report-files': ['domain', 'reading', 'files'],
  sources: ['domain', 'ports', 'vietnamese', 'lane', 'reading', 'report-files'],
  seeds: ['domain', 'ports', 'catalogue'],
  intake: ['domain', 'ports', 'vietnamese', 'reading', 'catalogue', 'extracting', 'checking', 'knowledge', 'report-files'],
  shipped: ['domain', 'report-files', 'intake'],
  'take-in': ['domain', 'ports', 'vietnamese', 'knowledge', 'report-files', 'intake'],
  'take-one': ['domain', 'lane', 'report-files', 'intake', 'take-in'],
  'mark-corrected': ['domain', 'ports', 'vietnamese', 'intake'],
  'amend-fact': ['domain', 'ports', 'vietnamese', 'knowledge'],
  placing: ['domain', 'catalogue', 'knowledge'],
  series: ['domain', 'vietnamese', 'catalogue', 'knowledge'],
  'publish-report': ['domain', 'ports', 'catalogue', 'knowledge', 'bulletins', 'placing'],
  following: ['domain', 'ports', 'vietnamese', 'catalogue', 'bulletins'],
  threads: ['domain', 'ports'],
  keeping: ['domain', 'ports', 'threads'],
  sharing: ['domain', 'ports', 'asking', 'knowledge', 'bulletins'],
  app: [
    'domain',
    'ports',
    'catalogue',
    'asking',
    'knowledge',
    'bulletins',
    'intake',
    'following',
    'threads',
    'keeping',
    'sharing',
    'series',
  ],
  telegram: ['domain', 'ports', 'vietnamese'],
  webchat: ['domain', 'ports', 'telegram'],
  handlers: ['domain', 'telegram', 'app'],
}
/** The stages of the two largest rooms; each looks only at those before it, and the files beside these folders put them together. */
const STAGES: Record<string, string[]> = {
  extracting: ['shapes', 'document', 'naming', 'when', 'whose', 'tables', 'refiners'],
  asking: ['typing', 'matching', 'understanding', 'choosing', 'telling'],
}
/** The roof: knows every room, and nobody imports it. */
const ROOF = ['main', 'ship', 'serve', 'watch-sources', 'read-thread', 'commands', 'cli']
/** A library may be imported only from these files or folders. */
const LIBRARIES: Record<string, string[]> = {
  grammy: ['src/telegram', 'src/webchat', 'handlers', 'src/main.ts'],
  '@grammyjs/conversations': ['src/telegram', 'handlers'],
  'fuse.js': ['src/catalogue/indicators.ts', 'src/catalogue/units.ts'],
  lowdb: ['src/storage'],
  undici: ['src/telegram/post.ts'],
  '@fluent/bundle': ['src/telegram/say.ts'],
  dayjs: ['src/vietnamese/dates.ts'],
  marked: ['src/reading/markdown.ts'],
  linkedom: ['src/reading/html.ts'],
  '@mozilla/readability': ['src/reading/html.ts'],
  mammoth: ['src/reading/docx.ts'],
  unpdf: ['src/reading/pdf.ts'],
  yauzl: ['src/reading/zip-package.ts', 'src/files/zip-archive.ts'],
  yaml: ['src/reading', 'src/sources/source-list.ts'],
  feedsmith: ['src/sources/feed.ts'],
  'robots-parser': ['src/sources/robots.ts'],
  'ipaddr.js': ['src/sources/public-address.ts'],
  '@resvg/resvg-js': ['src/charts/paint-thread.ts'],
  'cli-progress': ['src/progress.ts'],
}

const root = resolve(import.meta.dirname, '..')
const files: string[] = ['src', 'handlers']
  .flatMap(folder => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => `${folder}/${file}`))
  .filter(file => file.endsWith('.ts'))
  .sort()
const roomOf = (file: string) => (file.startsWith('handlers/') ? 'handlers' : file.split('/')[1]!.replace(/\.ts$/, ''))
const importsOf = (file: string) =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /^(?:import|export)[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm,
    ),
  ].map(m => (m[1] ?? m[2])!)

test('every room is in the table and no room looks up', () => {
  const names = Object.keys(ROOMS)
  for (const [room, below] of Object.entries(ROOMS))
    for (const other of below)
      expect(names.indexOf(other), `${room} lists ${other}, which stands below it`).toBeLessThan(names.indexOf(room))
})

test('the tables name nothing that is not there', () => {
  const rooms = new Set(files.map(roomOf))
  expect([...Object.keys(ROOMS), ...ROOF].filter(room => !rooms.has(room))).toEqual([])
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  expect(Object.keys(LIBRARIES).sort()).toEqual(Object.keys(dependencies).sort())
})

test('commands are small, and only the roof knows them', () => {
  const commands = files.filter(file => roomOf(file) === 'commands')
  for (const file of [...commands, 'src/cli.ts']) expect(readFileSync(join(root, file), 'utf8').split('\n').length, file).toBeLessThan(150)
  const lookers = files.filter(file => importsOf(file).some(target => /(?:^|\/)commands\//.test(target)))
  expect(lookers.filter(file => !ROOF.includes(roomOf(file)))).toEqual([])
})

test('imports go only where the table lets them', () => {
  const wrong: string[] = []
  for (const file of files) {
    const room = roomOf(file)
    if (ROOF.includes(room)) continue
    if (!(room in ROOMS)) {
      wrong.push(`${file}: room ${room} is not in the table`)
      continue
    }
    for (const target of importsOf(file)) {
      if (!target.startsWith('.')) continue
      const path = relative(root, resolve(root, dirname(file), target))
      if (path.startsWith('locales') || path.startsWith('seeds')) continue
      if (!existsSync(join(root, path))) wrong.push(`${file} imports ${target}, which is not there`)
      const other = roomOf(path)
      if (other !== room && !ROOMS[room]!.includes(other)) wrong.push(`${file} (${room}) looks at ${path} (${other})`)
    }
  }
  expect(wrong).toEqual([])
})

test('no stage of a room looks at a later one', () => {
  const wrong: string[] = []
  for (const file of files) {
    const stages = STAGES[roomOf(file)]
    const [, room, stage, isWithin] = file.split('/')
    if (!stages || isWithin === undefined) continue
    if (!stages.includes(stage!)) wrong.push(`${file}: stage ${stage} is not in the table`)
    for (const target of importsOf(file)) {
      const path = relative(root, resolve(root, dirname(file), target)).split('/')
      if (target.startsWith('.') && path[1] === room && !stages.slice(0, stages.indexOf(stage!) + 1).includes(path[2]!))
        wrong.push(`${file} looks up at ${path.join('/')}`)
    }
  }
  expect(wrong).toEqual([])
})

test('each library is known only where it belongs', () => {
  const wrong: string[] = []
  for (const file of files)
    for (const target of importsOf(file)) {
      if (target.startsWith('.') || target.startsWith('node:')) continue
      const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!
      const where = LIBRARIES[name]
      if (!where) wrong.push(`${file}: ${name} is not in the table`)
      else if (!where.some(place => file === place || file.startsWith(`${place}/`))) wrong.push(`${file} must not import ${name}`)
    }
  expect(wrong).toEqual([])
})

test('only the roof reads the environment', () => {
  const readers = files.filter(file => /process\.env\b/.test(readFileSync(join(root, file), 'utf8')))
  expect(readers.filter(file => !ROOF.includes(roomOf(file)))).toEqual([])
})

// A pattern that ran before the switch is later entered where it has no code: about one start in fifty ended so.
test('no switch of the engine is turned while it runs', () => {
  const programs = [...files, ...readdirSync(join(root, 'bin')).map(name => `bin/${name}`)]
  expect(programs.filter(file => readFileSync(join(root, file), 'utf8').includes('setFlagsFromString'))).toEqual([])
})

test('no circle of files', () => {
  const edges = new Map(
    files.map(file => [
      file,
      importsOf(file)
        .filter(t => t.startsWith('.'))
        .map(t => relative(root, resolve(root, dirname(file), t))),
    ]),
  )
  const done = new Set<string>()
  const walk = (file: string, path: string[]): void => {
    if (path.includes(file)) throw new Error(`circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`)
    if (done.has(file)) return
    for (const next of edges.get(file) ?? []) walk(next, [...path, file])
    done.add(file)
  }
  for (const file of files) walk(file, [])
})
