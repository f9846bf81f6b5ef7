import fc from 'fast-check'
import Fuse from 'fuse.js'
import { describe, expect, test, vi } from 'vitest'
import { bodyId, districtHolding, UNIT_TYPES, unitType } from '../../src/catalogue/units.ts'
import type { AdministrativeUnit } from '../../src/domain/unit.ts'
import { realCatalogue } from '../support/catalogue.ts'

const { units } = realCatalogue()
const names = (list: readonly AdministrativeUnit[]) => list.map(unit => unit.name).sort()
const ids = (list: readonly AdministrativeUnit[]) => list.map(unit => unit.id).sort()
const place = (unit: AdministrativeUnit) => [unit, ...units.ancestors(unit.id)].map(({ name }) => name).join(', ')

describe('one unit', () => {
  test('has its name, level, code and what it lies in', () => {
    expect(units.get('old-01849')).toEqual({
      id: 'old-01849',
      level: 'commune',
      name: 'xã Dương Quang',
      bareName: 'Dương Quang',
      type: 'xã',
      code: '01849',
      parent: 'old-d058',
      era: 'before',
      became: ['new-01849'],
    })
    expect(place(units.get('old-01849')!)).toBe('xã Dương Quang, thành phố Bắc Kạn, tỉnh Bắc Kạn')
    expect(place(units.get('new-01849')!)).toBe('xã Phong Quang, tỉnh Thái Nguyên')
  })
  test('unknown ids are nobody', () => {
    for (const id of ['', 'old-', 'new-', 'old-99999', 'new-d202', 'body-x', 'old-0184', 'old-#', 'constructor']) {
      expect(units.get(id), id).toBeUndefined()
      expect(units.children(id)).toEqual([])
      expect(units.becameOf(id)).toEqual([])
      expect(units.formerOf(id)).toEqual([])
      expect(units.ancestors(id)).toEqual([])
      expect(units.related(id)).toEqual([id])
    }
  })
  test('every row can be read, lies in a row that is there, and became current ones', () => {
    const walk = (unit: AdministrativeUnit): number => 1 + units.children(unit.id).reduce((sum, child) => sum + walk(child), 0)
    const count = (era: 'old' | 'new') =>
      Array.from({ length: 97 }, (_, i) => units.get(`${era}-p${String(i).padStart(2, '0')}`))
        .filter(province => province !== undefined)
        .reduce((sum, province) => sum + walk(province), 0)
    expect(count('new')).toBe(34 + 3321)
    expect(count('old')).toBeGreaterThan(11_700)
  }, 60_000)
})

describe('names that several units bear', () => {
  test('Dương Quang: three communes of three provinces', () => {
    expect(units.named('Dương Quang').map(place)).toEqual([
      'xã Dương Quang, huyện Gia Lâm, thành phố Hà Nội',
      'xã Dương Quang, thành phố Bắc Kạn, tỉnh Bắc Kạn',
      'xã Dương Quang, thị xã Mỹ Hào, tỉnh Hưng Yên',
    ])
  })
  test('Thanh Sơn: many, and more when marks are dropped', () => {
    const marked = units.named('Thanh Sơn')
    expect(marked.filter(({ era, level }) => era === 'before' && level === 'commune').length).toBeGreaterThanOrEqual(15)
    expect(units.namedFolded('thanh son').length).toBeGreaterThan(marked.length)
    expect(ids(units.named('Thanh Sơn', 'huyện'))).toEqual(['old-d238'])
  })
  test('Ba Chẽ: a district, its township and a commune of today', () => {
    expect(names(units.named('Ba Chẽ'))).toEqual(['huyện Ba Chẽ', 'thị trấn Ba Chẽ', 'xã Ba Chẽ'])
    expect(ids(units.named('Ba Chẽ', 'huyện'))).toEqual(['old-d202'])
    expect(names(units.namedFolded('ba che'))).toContain('huyện Ba Chẽ')
    expect(units.named('Ba Che')).toEqual([])
  })
  test('spellings of one name are one name', () => {
    expect(ids(units.named('Hoà Bình', 'tỉnh'))).toEqual(ids(units.named('Hòa Bình', 'tỉnh')))
    expect(units.named('Mĩ Hòa', 'xã').length).toBe(units.named('Mỹ Hoà', 'xã').length)
    expect(names(units.named('dương quang'))).toHaveLength(3)
    expect(names(units.named('Phan Rang-Tháp Chàm'))).toEqual(['thành phố Phan Rang - Tháp Chàm'])
    expect(ids(units.named('Việt Yên', 'huyện'))).toEqual(['old-d222'])
    expect(units.named('04', 'phường').length).toBe(units.named('4', 'phường').length)
    expect(ids(units.named('Thừa Thiên Huế'))).toEqual(['old-p46'])
  })
  test('no name is nobody’s', () => {
    for (const nothing of ['', ' ', '#', '\t', 'Xã', 'Không Đâu']) expect(units.named(nothing), nothing).toEqual([])
  })
})

describe('what became of them', () => {
  const became = (id: string) => units.becameOf(id).map(place)
  test('Dương Quang is Phong Quang of Thái Nguyên', () => expect(became('old-01849')).toEqual(['xã Phong Quang, tỉnh Thái Nguyên']))
  test('the ward Đức Xuân of before is not the ward of today, though both have the code', () => {
    expect(became('old-01840')).toEqual(['phường Đức Xuân, tỉnh Thái Nguyên'])
    expect(units.get('old-01840')).not.toEqual(units.get('new-01840'))
    expect(names(units.formerOf('new-01840'))).toEqual(['phường Huyền Tụng', 'phường Nguyễn Thị Minh Khai', 'phường Đức Xuân'])
  })
  test('a district became what its communes became', () => {
    expect(ids(units.becameOf('old-d202'))).toEqual(['new-06978', 'new-06979', 'new-06985'])
    expect(names(units.becameOf('old-d058'))).toEqual(['phường Bắc Kạn', 'phường Đức Xuân', 'xã Phong Quang'])
    expect(became('old-d755')).toEqual(['đặc khu Côn Đảo, thành phố Hồ Chí Minh'])
  })
  test('a province became a province', () => {
    expect(became('old-p06')).toEqual(['tỉnh Thái Nguyên'])
    expect(names(units.formerOf('new-p19'))).toEqual(['tỉnh Bắc Kạn', 'tỉnh Thái Nguyên'])
  })
  test('Lương Mông and Minh Cầm, merged before the list was made', () => {
    expect(names(units.named('Lương Mông'))).toEqual(['xã Lương Mông'])
    expect(became(units.named('Lương Mông')[0]!.id)).toEqual(['xã Lương Minh, tỉnh Quảng Ninh'])
    expect(became('old-06991')).toEqual(['xã Lương Minh, tỉnh Quảng Ninh'])
    expect(names(units.formerOf('new-06985'))).toEqual(['xã Lương Minh', 'xã Lương Mông', 'xã Minh Cầm', 'xã Đồng Sơn'])
  })
  test('a divided commune became several', () => {
    const haiLang = units.named('Hải Lạng').find(({ era }) => era === 'before')!
    expect(units.becameOf(haiLang.id).length).toBeGreaterThan(1)
    expect(names(units.becameOf(haiLang.id))).toContain('xã Ba Chẽ')
  })
  test('news of a unit concerns what it became and what it was, no neighbours', () => {
    expect(units.related('old-01849')).toEqual(['old-01849', 'new-01849'])
    expect([...units.related('new-01849')].sort()).toEqual(['new-01849', 'old-01849', ...ids(units.named('Đôn Phong'))].sort())
    expect(units.related('new-06978')).not.toContain('old-06985')
    for (const id of ['old-01849', 'old-d202', 'old-p06'])
      for (const other of units.related(id)) expect(units.related(other)).toContain(other)
  })
})

describe('the district of several communes', () => {
  test('Thanh Sơn, Đồn Đạc, Lương Mông, Minh Cầm lie in Ba Chẽ', () => {
    expect(districtHolding(units, ['Thanh Sơn', 'Đồn Đạc', 'Lương Mông', 'Minh Cầm'])?.name).toBe('huyện Ba Chẽ')
    expect(districtHolding(units, ['Đồn Đạc'])?.name).toBe('huyện Ba Chẽ')
  })
  test('one name of many places, names of two districts, and no names say nothing', () => {
    for (const list of [['Thanh Sơn'], ['Đồn Đạc', 'Dương Quang'], ['Không Đâu'], []]) expect(districtHolding(units, list)).toBeUndefined()
  })
})

describe('slips of the finger', () => {
  const best = (text: string) => units.similar(text, 4)[0]?.unit.bareName
  test('find the name that was meant', () => {
    expect(best('duc suan')).toBe('Đức Xuân')
    expect(units.similar('duong quag', 4).map(({ unit }) => unit.bareName)).toContain('Dương Quang')
    expect(best('luong mog')).toBe('Lương Mông')
    expect(best('don dac')).toBe('Đồn Đạc')
    expect(best('don dak')).toBe('Đồn Đạc')
    expect(best('ba ce')).toBe('Ba Chẽ')
    expect(best('minhcam')).toBe('Minh Cầm')
  })
  test('all units of a name come, best names first, scores within 0 and 1', () => {
    const found = units.similar('duc suan', 2)
    expect(found.filter(({ unit }) => unit.bareName === 'Đức Xuân')).toHaveLength(4)
    expect(new Set(found.map(({ unit }) => unit.bareName)).size).toBeLessThanOrEqual(3)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
    for (const { score } of found) expect(score > 0 && score <= 1).toBe(true)
  })
  test('fuse.js judges a few names, never the list', () => {
    const judge = vi.spyOn(Fuse, 'match')
    units.similar('thanh suon', 8)
    expect(judge.mock.calls.length).toBeLessThanOrEqual(16)
    judge.mockRestore()
  })
  test('nothing like it, nothing found', () => {
    for (const text of ['', 'x', 'qqqqq wwww', 'a'.repeat(200)]) expect(units.similar(text, 4)).toEqual([])
    expect(units.similar('duc suan', 0)).toEqual([])
  })
  test('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        units.similar(text, 3)
        units.named(text)
        units.namedFolded(text)
        units.get(text)
        expect(bodyId(text, 'old-01849')).toMatch(/^[a-z0-9-]{1,40}$/)
      }),
      { numRuns: 200 },
    )
  })
})

describe('bodies and type words', () => {
  test('a body has a readable id of at most forty characters', () => {
    expect(bodyId('Đảng bộ Khối Chính quyền')).toBe('body-dang-bo-khoi-chinh-quyen')
    expect(bodyId('thôn Nà Cà', 'old-01849')).toBe('body-thon-na-ca-old-01849')
    const long = ['Ủy ban Mặt trận Tổ quốc Việt Nam xã Dương Quang', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Thanh Sơn'].map(name =>
      bodyId(name),
    )
    expect(new Set(long).size).toBe(2)
    for (const id of long) expect(id).toMatch(/^[a-z0-9-]{1,40}$/)
  })
  test('type words as they are written', () => {
    expect(
      ['X.', 'xã', 'XÃ', 'P.', 'TT', 'T.T', 'H.', 'TX', 'tp', 'TP.', 'Tp', 'T.P', 'Q.', 'T.', 'ĐK', 'TDP', 'KP'].map(unitType),
    ).toEqual([
      'xã',
      'xã',
      'xã',
      'phường',
      'thị trấn',
      'thị trấn',
      'huyện',
      'thị xã',
      'thành phố',
      'thành phố',
      'thành phố',
      'thành phố',
      'quận',
      'tỉnh',
      'đặc khu',
      'tổ dân phố',
      'khu phố',
    ])
    expect(['x', 'p', 't', 'của', '', '.'].map(unitType)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
    expect(new Set(UNIT_TYPES.map(({ type }) => type)).size).toBe(UNIT_TYPES.length)
  })
  test('the longest name is as the table says', () => expect(units.longestName).toBe(5))
})
