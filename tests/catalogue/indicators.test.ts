import fc from 'fast-check'
import Fuse from 'fuse.js'
import { describe, expect, test, vi } from 'vitest'
import { parseIndicators } from '../../src/catalogue/indicators.ts'
import { realCatalogue } from '../support/catalogue.ts'

const { indicators, typing } = realCatalogue()

/** A report's phrase with the measure of its figure, and the entry; null where it must stay unknown. */
const PHRASES: readonly (readonly [phrase: string, measure: string | null, id: string | null])[] = [
  ['tỷ lệ số hộ gia đình đạt danh hiệu “Gia đình văn hoá”', '%', 'cultural_family_rate'],
  ['hộ gia đình đạt danh hiệu gia đình văn hóa 3 năm liền', 'hộ', 'cultural_family_3y'],
  ['số thôn đạt danh hiệu thôn văn hóa', '%', 'cultural_village_rate'],
  ['thôn đạt tiêu chí khu dân cư văn hóa', 'thôn', 'cultural_residential_rate'],
  ['cây lúa', 'ha', 'rice_area'],
  ['diện tích cây lúa', 'ha', 'rice_area'],
  ['năng suất lúa', 'tạ/ha', 'rice_yield'],
  ['sản lượng lúa xuân', 'tấn', 'rice_output_spring'],
  ['diện tích lúa xuân', 'ha', 'rice_area_spring'],
  ['chè', 'ha', 'tea_area'],
  ['sản lượng chè búp tươi', 'ha', null],
  ['diện tích chè', 'tấn', null],
  ['năng suất ngô', 'tạ/ha', 'maize_yield'],
  ['diện tích bắp', 'ha', 'maize_area'],
  ['diện tích lúa bị thiệt hại', 'ha', null],
  ['đàn trâu, bò', 'con', 'buffalo_cattle_herd'],
  ['tổng đàn lợn', 'con', 'pig_herd'],
  ['đàn lợn bị bệnh', 'con', null],
  ['giá lợn hơi', 'đồng/kg', null],
  // different in law
  ['tỷ lệ hộ nghèo', '%', 'poverty_rate'],
  ['tỷ lệ hộ nghèo theo chuẩn đa chiều', '%', 'poverty_rate'],
  ['hộ nghèo', '%', 'poverty_rate'],
  ['hộ nghèo', 'hộ', 'poor_households'],
  ['hộ cận nghèo', '%', 'near_poverty_rate'],
  ['số hộ cận nghèo', 'hộ', 'near_poor_households'],
  ['tỷ lệ nghèo đa chiều', '%', 'multidim_poverty_rate'],
  ['hộ nghèo và hộ cận nghèo', '%', 'multidim_poverty_rate'],
  ['mức giảm tỷ lệ hộ nghèo', '%', 'poverty_reduction_rate'],
  ['tỷ lệ hộ nghèo trong đồng bào dân tộc thiểu số', '%', null],
  ['số hộ thoát nghèo', 'hộ', null],
  ['hộ nghèo được vay vốn', 'hộ', null],
  ['hộ dân được sử dụng nước sạch', '%', 'clean_water_rate'],
  ['hộ nông thôn được sử dụng nước sinh hoạt hợp vệ sinh', '%', 'hygienic_water_rate'],
  ['nhà tiêu hợp vệ sinh', '%', 'hygienic_latrine_rate'],
  ['tổng giá trị sản xuất', 'đồng', 'production_value'],
  ['tổng giá trị sản phẩm trên địa bàn', 'đồng', 'product_value_total'],
  ['giá trị sản xuất các ngành kinh tế', '%', 'production_value_growth'],
  ['giá trị sản xuất', null, 'production_value'],
  ['giá trị sản xuất trên 1 ha canh tác', 'đồng', 'land_value_per_ha'],
  ['nông - lâm nghiệp', '%', 'econ_share_agri'],
  ['nông - lâm nghiệp', 'đồng', null],
  ['thương mại - dịch vụ', null, null],
  // money
  ['thu nhập bình quân đầu người', 'đồng/người/năm', 'income_per_capita'],
  ['TNBQ', 'đồng', 'income_per_capita'],
  ['tổng thu nhập xã hội', 'đồng', null],
  ['thu nhập từ công nghiệp', 'đồng', null],
  ['thu ngân sách nhà nước trên địa bàn', 'đồng', 'budget_revenue_total'],
  ['thu NSNN', null, 'budget_revenue_total'],
  ['thu ngân sách từ kinh tế trên địa bàn', 'đồng', 'budget_revenue_total'],
  ['thu ngân sách từ đất', 'đồng', null],
  ['chi ngân sách cho giáo dục', 'đồng', null],
  ['dư nợ cho vay hộ nghèo', 'đồng', null],
  ['tổng vốn đầu tư công', 'đồng', 'public_investment_capital'],
  ['tổng vốn đầu tư toàn xã hội', 'đồng', 'social_investment'],
  // groups of people
  ['tỷ lệ người dân tham gia bảo hiểm y tế', '%', 'health_insurance_rate'],
  ['tỷ lệ học sinh tham gia bảo hiểm y tế', '%', null],
  ['tỷ lệ hộ nghèo tham gia bảo hiểm y tế', '%', null],
  ['tổng chi ngân sách', 'đồng', 'budget_expenditure'],
  ['chi thường xuyên', 'đồng', null],
  ['quyết toán ngân sách', 'milestone', null],
  ['tổng mức bán lẻ hàng hóa và doanh thu dịch vụ', 'đồng', 'retail_sales'],
  ['doanh thu vận tải', 'đồng', null],
  ['kim ngạch xuất khẩu', 'USD', 'export_value'],
  // the party
  ['đảng viên hoàn thành xuất sắc nhiệm vụ', 'đảng viên', 'party_members_excellent'],
  ['đảng viên được đánh giá, xếp loại hoàn thành tốt nhiệm vụ', '%', 'party_members_good'],
  ['đảng viên hoàn thành nhiệm vụ', '%', 'party_members_completed'],
  ['chi bộ HTXSNV', '%', 'party_cells_excellent'],
  ['HTX', 'hợp tác xã', 'cooperatives_count'],
  ['kết nạp đảng viên mới', 'đảng viên', 'party_members_admitted'],
  ['đảng viên nữ', 'đảng viên', null],
  ['đảng viên không hoàn thành nhiệm vụ', 'đảng viên', null],
  ['đoàn viên mới kết nạp', 'đoàn viên', null],
  ['chi bộ đường phố', 'chi bộ', null],
  ['tổ chức cơ sở đảng “Trong sạch, vững mạnh”', '%', 'party_org_clean_strong'],
  // the new countryside
  ['sản phẩm OCOP', 'sản phẩm', 'ocop_products'],
  ['sản phẩm OCOP mới đạt từ 4 sao trở lên', 'sản phẩm', 'ocop_products_new'],
  ['đạt chuẩn NTM nâng cao', 'milestone', 'ntm_advanced_status'],
  ['đạt chuẩn nông thôn mới', 'milestone', 'ntm_commune_status'],
  ['thôn đạt chuẩn nông thôn mới', 'thôn', 'ntm_villages'],
  ['trồng rừng tập trung', 'ha', 'forest_planted_concentrated'],
  ['trồng rừng cây phân tán', 'ha', 'forest_planted_scattered'],
  ['rừng đặc dụng', 'ha', null],
  ['chỉ tiêu kinh tế - xã hội đạt và vượt kế hoạch', 'chỉ tiêu', 'targets_met_count'],
  ['bao phủ BHYT', '%', 'health_insurance_rate'],
  ['bảo hiểm nông nghiệp', '%', null],
  ['đối tượng bảo trợ xã hội', 'đối tượng', 'social_protection_beneficiaries'],
  ['tham gia BHXH tự nguyện', 'người', 'social_insurance_participation'],
  ['mô hình sản xuất kinh doanh', 'mô hình', null],
  ['đại hội đại biểu', 'milestone', null],
  ['trận lũ lớn', 'trận lũ', null],
  ['', '%', null],
]

describe('a report’s phrase', () => {
  test.each(PHRASES)('%s, in %s: %s', (phrase, measure, id) => {
    expect(indicators.classify(phrase, measure)?.indicator.id ?? null).toBe(id)
  })
  test('every name is the name of its own entry', () => {
    const wrong = indicators
      .all()
      .map(indicator => [indicator.id, indicators.classify(indicator.name, indicator.measures[0]!)?.indicator.id])
      .filter(([id, found]) => id !== found)
    expect(wrong).toEqual([])
  })
  test('no alias is taken for another entry where the measure is its own', () => {
    const wrong = indicators.all().flatMap(indicator =>
      indicator.aliases
        .map(alias => {
          const percent = alias.endsWith(' (%)')
          const found = indicators.classify(percent ? alias.slice(0, -4) : alias, percent ? '%' : indicator.measures[0]!)?.indicator.id
          return `${alias}: ${indicator.id} → ${found}`
        })
        .filter(line => !line.endsWith(`${indicator.id} → ${indicator.id}`)),
    )
    expect(wrong).toEqual([])
  })
})

describe('a question', () => {
  const first = (question: string) => indicators.search(question, 3)[0]?.indicator.id
  test.each([
    ['thu nhap binh quan dau nguoi', 'income_per_capita'],
    ['tnbq bn z', 'income_per_capita'],
    ['thu ngan sach duoc bao nhieu ty', 'budget_revenue_total'],
    ['thu ngân xách bao nhiêu', 'budget_revenue_total'],
    ['hộ nghèo còn bao nhiêu %', 'poverty_rate'],
    ['con bao nhieu ho ngheo', 'poor_households'],
    ['hộ cận nghèo', 'near_poverty_rate'],
    ['GĐVH năm 2021', 'cultural_family_rate'],
    ['gdvh ntn ad oi', 'cultural_family_rate'],
    ['OCOP', 'ocop_products'],
    ['TTCN chiếm mấy %', 'econ_share_industry'],
    ['dân số bao nhiêu', 'population'],
    ['san luong lua xuan dat may tan', 'rice_output_spring'],
    ['diện tích lúa', 'rice_area'],
    ['dat ntm nang cao chua', 'ntm_advanced_status'],
    ['đảng viên hoàn thành tốt nhiệm vụ', 'party_members_good'],
    ['ket nap dang vien', 'party_members_admitted'],
    ['ty le che phu rung', 'forest_cover_rate'],
    ['thưong mại dịch vu chiếm bao nhiêu phần trăm', 'econ_share_services'],
  ])('%s → %s', (question, id) => expect(first(question)).toBe(id))

  test('a marked word never stands for another', () => {
    const found = indicators.search('dân số', 20).filter(({ score }) => score > 0.3)
    expect(found.map(({ indicator }) => indicator.id).filter(id => /herd|flock|livestock/.test(id))).toEqual([])
  })
  test('a bare syllable is no evidence', () => {
    for (const word of ['san', 'che', 'ngo', 'bo', 'lon'])
      for (const { score } of indicators.search(word, 5)) expect(score, word).toBeLessThanOrEqual(0.3)
  })
  test('tells which words spoke for it, and how well', () => {
    const [found] = indicators.search('cho hỏi thu nhập bình quân năm 2021', 1)
    expect(found!.matched).toEqual(['thu', 'nhập', 'bình', 'quân'])
    for (const { score } of indicators.search('thu nhập', 10)) expect(score > 0 && score <= 1).toBe(true)
  })
  test('what is none of our business is answered weakly', () => {
    for (const question of ['chào bạn', 'mấy giờ rồi', 'hello', '', '???', '2021'])
      expect(indicators.search(question, 1)[0]?.score ?? 0, question).toBeLessThan(0.5)
  })
  test('fuse.js judges at most eight names', () => {
    const judge = vi.spyOn(Fuse, 'match')
    for (const question of ['thu gom giác thải', 'liet ke chi tieu kinh te van hoa', 'ngỏ hẻm chiếu xáng']) {
      judge.mockClear()
      indicators.search(question, 5)
      expect(judge.mock.calls.length).toBeLessThanOrEqual(8)
    }
    judge.mockRestore()
  })
})

test('words that name parts of every object are words', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    expect(indicators.classify(word, word)).toBeUndefined()
    expect(indicators.search(word, 3)).toEqual([])
    expect(indicators.get(word)).toBeUndefined()
  }
})

test('any text is taken, and the time grows no faster than the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.option(fc.string({ maxLength: 10 })), (text, measure) => {
      indicators.classify(text, measure)
      indicators.search(text, 5)
    }),
    { numRuns: 200 },
  )
  const start = performance.now()
  for (const text of ['thu nhập bình quân '.repeat(2_000), `${'a'.repeat(50_000)}!`, `${'a '.repeat(50_000)}!`, 'xã Đức '.repeat(10_000)]) {
    indicators.classify(text, '%')
    indicators.search(text, 5)
  }
  expect(performance.now() - start).toBeLessThan(1_000)
})

describe('the file', () => {
  test('each entry is whole, each id and name once', () => {
    const all = indicators.all()
    expect(all.length).toBeGreaterThan(250)
    for (const key of ['id', 'name', 'nameEn'] as const) expect(new Set(all.map(entry => entry[key])).size, key).toBe(all.length)
    for (const entry of all) {
      expect(entry.id).toMatch(/^[a-z0-9_]{3,40}$/)
      expect(entry.measures.length, entry.id).toBeGreaterThan(0)
      expect(['higher', 'lower', 'neutral']).toContain(entry.direction)
      for (const text of [entry.name, entry.nameEn, entry.sector, ...entry.aliases, ...entry.typed, ...entry.abbreviations])
        expect(text.trim(), entry.id).toBe(text)
      for (const list of [entry.aliases, entry.typed, entry.abbreviations]) expect(new Set(list).size, entry.id).toBe(list.length)
      expect(entry.nameEn, entry.id).toMatch(/^[A-Z]/)
    }
  })
  test('a faulty file is refused', () => {
    for (const faulty of [null, {}, [{}], [{ id: 'a' }], [...Array(2)].map(() => ({ id: 'a', name: 'a', measures: [], aliases: [] }))])
      expect(() => parseIndicators(faulty)).toThrow(TypeError)
  })
  test('the tables of typing have their shapes', () => {
    for (const { form, to, safe } of typing.teencode)
      expect([typeof form, Array.isArray(to), typeof safe]).toEqual(['string', true, 'boolean'])
    for (const { form, to } of [...typing.dialect, ...typing.report_abbreviations])
      expect([typeof form, typeof to]).toEqual(['string', 'string'])
    expect(
      typing.spelling_confusions.length * typing.fold_collisions.length * typing.telex_leftovers.length * typing.vni_leftovers.length,
    ).toBeGreaterThan(0)
  })
})
