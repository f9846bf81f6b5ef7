#!/usr/bin/env node
// Makes seeds/administrative-units/*.tsv (each sorted by its first column: they are searched as they are) from three source tables: node bin/build-units.mjs <folder with the source tables>
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

const root = resolve(import.meta.dirname, '..')
const source = process.argv[2]
if (!source) {
  console.error('usage: node bin/build-units.mjs <folder with before-2025-07.tsv, current-2026-07.tsv, older-names.tsv>')
  process.exit(2)
}
const { fold, comparable } = await importSource('src/vietnamese/fold.ts')
const { looseKey, splitUnitName } = await importSource('src/catalogue/unit-table.ts')

const TYPES = ['thành phố', 'thị trấn', 'thị xã', 'đặc khu', 'phường', 'huyện', 'quận', 'tỉnh', 'xã']
const before = rows('before-2025-07.tsv')
const older = rows('older-names.tsv')
const current = rows('current-2026-07.tsv')

// Code 06978 in the newest list is 06970 in the older ones: the same xã Ba Chẽ.
const REPAIRED_TARGET = new Map([['06970', '06978']])
// What became of communes that were merged before the list of 2025 and have no row in it (resolution 1199/NQ-UBTVQH15: xã Lương Minh).
const REPAIRED_LINEAGE = new Map([['06991', ['06985']]])

const currentCodes = new Set(current.map(r => r[2]))
const provinces = new Map() // code → { name, also:Set, districts: Map(id → { code, name, also, became, communes: Map }) }
for (const [pc, p, dc, d, cc, c, target] of before) {
  const district = districtOf(pc, p, dc, d)
  const to = REPAIRED_TARGET.get(target) ?? target
  if (!currentCodes.has(to)) throw new Error(`${cc} ${c} became ${to}, which the current list does not have`)
  const into = cc === '' ? district : (district.communes.get(cc) ?? add(district.communes, cc, c))
  into.became.add(to)
}
const byCode = new Map([...provinces.values()].flatMap(p => [...p.districts.values()]).flatMap(d => [...d.communes]))

for (const [pc, p, dc, d, cc, c] of older) {
  const known = byCode.get(cc)
  const name = typed(c)
  const listed = provinces.get(pc)?.districts.get(dc)
  if (listed && looseName(listed.name) === looseName(typed(d))) districtOf(pc, p, dc, d) // its other type word or spelling
  if (known && comparable(known.name) === comparable(name)) continue
  if (known && fold(bare(known.name)) === fold(bare(name))) {
    known.also.add(name) // the same place: another spelling, or a xã that became a phường
    continue
  }
  const district = districtOf(pc, p, dc, d)
  const unit = add(district.communes, known ? `${cc}-2` : cc, c)
  for (const to of known?.became ?? REPAIRED_LINEAGE.get(cc) ?? []) unit.became.add(to)
}

const former = []
for (const [code, p] of provinces) {
  former.push([`p${code}`, p.name, '', '', [...p.also].join('|')])
  for (const [id, d] of p.districts) {
    former.push([`d${id}`, d.name, `p${code}`, [...d.became].join(','), [...d.also].join('|')])
    for (const [cc, c] of d.communes) former.push([cc, c.name, `d${id}`, [...c.became].join(','), [...c.also].join('|')])
  }
}
const now = new Map()
for (const [pc, p, cc, c] of current) {
  now.set(`p${pc}`, [`p${pc}`, typed(p), ''])
  now.set(cc, [cc, typed(c), `p${pc}`])
}
const names = new Map() // loose key → ids
for (const [era, list] of [
  ['old', former],
  ['new', [...now.values()]],
])
  for (const [code, name, , , also] of list)
    for (const each of [name, ...(also ? also.split('|') : [])]) {
      const key = looseKey(splitUnitName(each).bareName)
      names.set(key, (names.get(key) ?? new Set()).add(`${era}-${code}`))
    }
const longest = Math.max(...[...names.keys()].map(key => key.split(' ').length))
write('former.tsv', 'Before 1 July 2025. Columns: code, name, lies in, codes of the current communes it became, other names.', former)
write('current.tsv', 'In force after 30 April 2026. Columns: code, name, lies in.', [...now.values()])
write(
  'names.tsv',
  `Folded bare names and the units that bear them. Longest: ${longest} words.`,
  [...names].map(([key, ids]) => [key, [...ids].sort().join(' ')]),
)

function rows(file) {
  const [, ...lines] = readFileSync(join(source, file), 'utf8').normalize('NFC').trimEnd().split(/\r?\n/)
  return lines.map(l => l.split('\t').map(cell => cell.replace(/\s+/g, ' ').trim()))
}
/** The name as the source spells it, its type word in lower case. */
function typed(name) {
  const type = TYPES.find(t => name.toLowerCase().startsWith(`${t} `))
  if (!type) throw new Error(`no type word: ${name}`)
  const rest = name.slice(type.length + 1)
  return `${type} ${rest[0].toUpperCase()}${rest.slice(1)}`
}
function bare(name) {
  return name.slice(TYPES.find(t => name.startsWith(`${t} `)).length + 1)
}
function add(map, key, name) {
  const unit = { name: typed(name), became: new Set(), also: new Set() }
  map.set(key, unit)
  return unit
}
function districtOf(pc, p, dc, d) {
  let province = provinces.get(pc)
  if (!province) {
    province = add(provinces, pc, p)
    province.districts = new Map()
  } else if (comparable(province.name) !== comparable(typed(p))) province.also.add(typed(p))
  for (const id of [dc, `${dc}-2`]) {
    const known = province.districts.get(id)
    if (!known) {
      const unit = add(province.districts, id, d)
      unit.communes = new Map()
      return unit
    }
    if (comparable(known.name) === comparable(typed(d))) return known
    if (looseName(known.name) === looseName(typed(d))) {
      known.also.add(typed(d))
      return known
    }
  }
  throw new Error(`three districts of code ${dc}`)
}
function looseName(name) {
  return fold(bare(name)).replace(/[^a-z0-9]/g, '')
}
function write(file, about, table) {
  const lines = table.map(cells => cells.join('\t').trimEnd()).sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const header = [
    `# Administrative units of Viet Nam. ${about}`,
    '# Made by bin/build-units.mjs: change that, not this. Sources and their licences (MIT): seeds/LICENSES.md.',
  ]
  const path = join(root, 'seeds/administrative-units', file)
  writeFileSync(path, `${[...header, ...lines].join('\n')}\n`)
  console.log(`${file}: ${lines.length} rows`)
}
function key(row) {
  return row.slice(0, row.indexOf('\t'))
}
async function importSource(file) {
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
