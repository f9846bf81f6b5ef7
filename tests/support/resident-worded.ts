import fc from 'fast-check'
import type { Kind } from '../../src/domain/fact.ts'
import { type Base, type Cell, type Place, type Stated, YEARS } from './resident-base.ts'
import { type Chat, called, cellOf, isOf, KIND_WORDS, one, whole } from './resident-chats.ts'

const another = <T>(all: readonly T[], own: T, nth: number): T =>
  one(
    all.filter(other => other !== own),
    nth,
  )
const either =
  (...cells: readonly Partial<Cell>[]) =>
  (told: Stated): boolean =>
    cells.some(cell => isOf(cell)(told))

/** Before and after a question, as the polite, the hurried and the talkative write. */
const AROUND: readonly ((question: string) => string)[] = [
  question => question,
  question => `dạ thưa anh chị cho em hỏi chút xíu là ${question} ạ, em cảm ơn nhiều`,
  question => `em đang làm báo cáo cần gấp số liệu: ${question}`,
  question => `nhờ ad xem giúp mình ${question} với, cảm ơn ad`,
  question => `mình là sinh viên, muốn biết ${question} để viết khóa luận`,
  question => `bác ơi ${question} vậy bác`,
  question => `chào bạn, ${question} bạn nhỉ`,
]

/** A question that leaves nothing open, in other orders: the year or the place first, between, set off; the kind said late. */
export const worded = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), fc.nat({ max: 999 })).map(([cell, nth]): Chat => {
    const { unit, thing, year, kind } = cell
    const [place, what, which] = [called(unit), one(thing.asked, nth), one(KIND_WORDS[kind], nth)]
    const ask = one(
      [
        `${year}, ${place}: ${which} ${what}`,
        `(${place}) ${which} ${what} năm ${year}`,
        `${what} (${which}) ${place} (${year})`,
        `${what} của ${place} năm ${year}, em hỏi ${which}`,
        `${what} ${place} năm ${year} theo ${which}`,
        `ở ${place} thì ${which} ${what} trong năm ${year} thế nào`,
        `${which} năm ${year} về ${what} của ${place}`,
        `${which} năm ${year} của ${place}: ${what}`,
        `nhà em ở ${place}, năm ${year} ${which} ${what}`,
        `${place} - ${year} - ${which} ${what}`,
        `trong năm ${year} tại ${place} ${which} ${what}`,
        `${which} ${what} trong năm ${year}, ${place}`,
        `${which} (năm ${year}) ${what} của ${place}`,
        `${place} có ${which} ${what} năm ${year} là mấy`,
      ],
      nth >> 1,
    )
    return { turns: [one(AROUND, nth >> 3)(ask)], may: isOf(cell) }
  })

/** Two or three years, places or things in one sentence, each pair told of its own. */
export const several = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), fc.nat({ max: 99 }), fc.nat({ max: 999 })).map(([cell, n, nth]): Chat => {
    const { unit, thing, year, kind } = cell
    const [v, b, y] = [another(base.units, unit, n), another(base.things, thing, n), another<number>(YEARS, year, n)]
    const [pu, pv, na, nb, word] = [called(unit), called(v), thing.asked[0]!, b.asked[0]!, one(KIND_WORDS[kind], nth)]
    // "mục tiêu 2021 với 2020": of one year the other kind may be told, as what it is
    const years = (told: Stated) => isOf({ unit, thing, ...(kind === 'result' ? { kind } : {}) })(told) && [year, y].includes(told.year)
    const units = either({ unit, thing, kind, year }, { unit: v, thing, kind, year })
    const things = either({ unit, thing, kind, year }, { unit, thing: b, kind, year })
    const other = kind === 'result' ? 'target' : 'result'
    return one<Chat>(
      [
        { turns: [`${word} ${na} ${pu} năm ${year}, ${y}`], may: years },
        { turns: [`${word} ${na} ${pu} các năm ${year} với ${y} là bao nhiêu`], may: years },
        { turns: [`năm ${year} và năm ${y} ${pu} ${word} ${na}`], may: years },
        { turns: [`${pu} ${word} ${na} năm ${year} rồi năm ${y}`], may: years },
        { turns: [`${word} ${na} năm ${year} lẫn ${y} của ${pu}`], may: years },
        { turns: [`${word} ${na} của cả ${pu} lẫn ${pv} năm ${year}`], may: units },
        { turns: [`${pu}, ${pv} năm ${year} ${word} ${na} mỗi nơi bao nhiêu`], may: units },
        { turns: [`năm ${year} ${word} ${na} ở ${pu} với ở ${pv}`], may: units },
        { turns: [`${pu} hay ${pv} ${word} ${na} năm ${year} nhiều hơn`], may: units },
        { turns: [`${word} ${na} cũng như ${nb} của ${pu} năm ${year}`], may: things },
        { turns: [`${pu} năm ${year}: ${word} ${na}, ${nb}`], may: things },
        { turns: [`năm ${year} ${pu} ${word} ${na} bao nhiêu, ${nb} bao nhiêu`], may: things },
        {
          turns: [`${word} ${na} năm ${year} và ${nb} năm ${y} ở ${pu}`],
          may: either({ unit, thing, kind, year }, { unit, thing: b, year: y }),
        },
        {
          turns: [`${pu} năm ${year} ${word} ${na} và ${one(KIND_WORDS[other], n)} ${nb}`],
          may: either({ unit, thing, kind, year }, { unit, thing: b, kind: other, year }),
        },
        {
          turns: [`năm ${year} ${pu} ${word} ${na}, năm ${y} ${pv} ${word} ${nb}`],
          may: either({ unit, thing, kind, year }, { unit: v, thing: b, kind, year: y }),
        },
        { turns: [`${na} ${pu} năm ${year} là kế hoạch hay thực hiện`], may: isOf({ unit, thing, year }) },
      ],
      nth,
    )
  })

/** A place, a year or a kind that is left out. */
export const without = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), fc.nat({ max: 99 }), fc.nat({ max: 999 })).map(([cell, n, nth]): Chat => {
    const { unit, thing, year, kind } = cell
    const [v, y] = [another(base.units, unit, n), another<number>(YEARS, year, n)]
    const [pu, pv, na, word] = [called(unit), called(v), thing.asked[0]!, one(KIND_WORDS[kind], nth)]
    const others = (told: Stated) => isOf({ thing, year, kind })(told) && told.unit !== unit
    const otherYears = (told: Stated) => isOf({ unit, thing, kind })(told) && told.year !== year
    const other = kind === 'result' ? 'target' : 'result'
    return one<Chat>(
      [
        { turns: [`ngoài ${pu} ra thì nơi nào ${word} ${na} năm ${year} cao nhất`], may: others },
        { turns: [`trừ ${pu} thì đơn vị nào có ${word} ${na} cao nhất năm ${year}`], may: others },
        { turns: [`${word} ${na} năm ${year} các nơi, không tính ${pu}`], may: others },
        { turns: [`${word} ${na} năm ${year} các xã trừ ${pu}`], may: others },
        { turns: [`không kể ${pu}, ${word} ${na} năm ${year} của các xã còn lại`], may: others },
        { turns: [`${word} ${na} của ${pv} chứ không phải ${pu} năm ${year}`], may: isOf({ unit: v, thing, year, kind }) },
        { turns: [`${word} ${na} ${pu} các năm trừ năm ${year}`], may: otherYears },
        { turns: [`${word} ${na} ${pu} những năm ngoài năm ${year}`], may: otherYears },
        { turns: [`${word} ${na} ${pu} năm ${year}, đừng lấy ${one(KIND_WORDS[other], n)}`], may: isOf(cell) },
        { turns: [`riêng ${pu} thì ${word} ${na} năm ${year}`], may: isOf(cell) },
        { turns: [`${word} ${na} năm ${year}, chỉ tính riêng ${pu}`], may: isOf(cell) },
        { turns: [`${word} ${na} ${pu} riêng năm ${year}`], may: isOf(cell) },
        { turns: [`${word} ${na} ${pu} không phải năm ${y} mà năm ${year}`], may: isOf(cell) },
        { turns: [whole(cell, nth), `ngoài ${pu} còn nơi nào nữa`], may: isOf({ thing, year }) },
        { turns: [whole(cell, nth), `trừ ${pu} ra thì sao`], may: others },
      ],
      nth,
    )
  })

/** The halves and quarters of a year, and the whole said to be the whole. */
const PART_WORDS: readonly (readonly [part: Stated['part'] | 'none', ...words: readonly string[]])[] = [
  ['-H1', '6 tháng đầu năm', 'nửa đầu năm', '6 tháng', 'sáu tháng đầu năm'],
  ['-Q3', 'quý 3', 'quý III', 'q3', 'quý ba'],
  ['', 'cả năm', 'trọn năm', 'hết năm'],
  [
    'none',
    '9 tháng',
    '9 tháng đầu năm',
    'quý 4',
    'quý II',
    '6 tháng cuối năm',
    'tháng 8',
    '3 tháng đầu năm',
    'quý một',
    'tháng 12',
    'nửa cuối năm',
  ],
]
const inYear = (words: string, year: number): string => (/năm$/.test(words) ? `${words} ${year}` : `${words} năm ${year}`)

export const partYears = (base: Base): fc.Arbitrary<Chat> =>
  fc
    .tuple(cellOf(base), fc.constantFrom(...PART_WORDS), cellOf(base), fc.nat({ max: 999 }))
    .map(([cell, [part, ...words], other, nth]): Chat => {
      const { unit, thing, year, kind } = cell
      const [pu, na, said] = [called(unit), one(thing.asked, nth), one(words, nth)]
      const word = one(KIND_WORDS[kind], nth)
      const isPart = (own: Partial<Cell>) => (told: Stated) =>
        // what was reached by then is told of the whole, as what it is
        isOf(own)(told) && (part === '' || told.part === part)
      return one<Chat>(
        [
          { turns: [`${na} ${pu} ${inYear(said, year)}`], may: isPart({ unit, thing, year }) },
          { turns: [`${inYear(said, year)} ${pu} ${word} ${na}`], may: isPart(cell) },
          { turns: [`${pu} ${inYear(said, year)}, ${na}`], may: isPart({ unit, thing, year }) },
          { turns: [`${word} ${na} trong ${inYear(said, year)} của ${pu}`], may: isPart(cell) },
          { turns: [`${na} (${inYear(said, year)}) ${pu}`], may: isPart({ unit, thing, year }) },
          { turns: [whole(cell, nth), `${said} thì sao`], may: isPart({ unit, thing, year }) },
          { turns: [whole(cell, nth), `còn ${inYear(said, other.year)}?`], may: isPart({ unit, thing, year: other.year }) },
          {
            turns: [`${na} ${pu} ${inYear(said, year)}`, `còn ${called(other.unit)}?`],
            may: isPart({ unit: other.unit, thing, year }),
          },
          {
            turns: [`${na} ${pu} ${inYear(said, year)}`, `${other.thing.asked[0]} thì sao`],
            may: isPart({ unit, thing: other.thing, year }),
          },
          {
            turns: [`${na} ${inYear(said, year)} của ${pu} và ${called(other.unit)}`],
            may: told => isPart({ unit, thing, year })(told) || isPart({ unit: other.unit, thing, year })(told),
          },
        ],
        nth,
      )
    })

/** What is said after a list, a comparison, or after nothing was found. */
export const after = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), fc.nat({ max: 99 }), fc.nat({ max: 999 })).map(([cell, n, nth]): Chat => {
    const { unit, thing, year, kind } = cell
    const [v, b, y] = [another(base.units, unit, n), another(base.things, thing, n), another<number>(YEARS, year, n)]
    const w = another(
      base.units.filter(u => u !== v),
      unit,
      nth,
    )
    const [pu, pv, na, nb, word] = [called(unit), called(v), thing.asked[0]!, b.asked[0]!, one(KIND_WORDS[kind], nth)]
    const list = `${word} ${na} các xã năm ${year}`
    const compared = `so sánh ${word} ${na} năm ${year} của ${pu} và ${pv}`
    const inYears = `${word} ${na} ${pu} năm ${year} so với năm ${y}`
    const most = `nơi nào có ${word} ${na} năm ${year} cao nhất`
    const absent = one(['số trạm y tế', 'số giếng khoan', 'diện tích thanh long', 'số máy cày'], n)
    const both = (told: Stated) => told.unit === unit || told.unit === v
    return one<Chat>(
      [
        { turns: [list, `${pu} bao nhiêu`], may: isOf(cell) },
        { turns: [list, `còn năm ${y}?`], may: isOf({ thing, year: y }) },
        { turns: [list, `thế ${nb}?`], may: isOf({ thing: b, year }) },
        { turns: [compared, `năm ${y} thì sao`], may: told => isOf({ thing, year: y })(told) && both(told) },
        { turns: [compared, `còn ${nb}?`], may: told => isOf({ thing: b, year })(told) && both(told) },
        { turns: [compared, `còn ${called(w)}?`], may: isOf({ thing, year, kind }) },
        { turns: [compared, `riêng ${pv}?`], may: isOf({ unit: v, thing, year, kind }) },
        { turns: [inYears, `còn ${pv}?`], may: told => isOf({ unit: v, thing })(told) && (told.year === year || told.year === y) },
        { turns: [most, `còn ${pu}?`], may: isOf(cell) },
        { turns: [most, `năm ${y}?`], may: isOf({ thing, year: y }) },
        { turns: [`${word} ${na} ${pu} năm 2015`, `thế năm ${year}`], may: isOf({ unit, thing, year }) },
        { turns: [`${word} ${na} ${pu} năm 2015`, `còn ${pv}?`], may: () => false },
        { turns: [`${word} ${na} ${pu} năm 2015`, `còn ${pv} năm ${year}?`], may: isOf({ unit: v, thing, year }) },
        { turns: [`${absent} ${pu} năm ${year}`, `còn ${pv}?`], may: () => false },
        { turns: [`${absent} ${pu} năm ${year}`, `năm ${y} thì sao`], may: () => false },
        { turns: [`${absent} ${pu} năm ${year}`, `còn ${na}?`], may: isOf({ unit, thing, year }) },
        { turns: [`${absent} ${pu} năm ${year}`, `${na} ${pv} thì sao`], may: isOf({ unit: v, thing, year }) },
        { turns: [`${word} ${na} xã Bình Thạnh năm ${year}`, `còn ${pu}?`], may: isOf(cell) },
        { turns: [`${word} ${na} xã Bình Thạnh năm ${year}`, `năm ${y} thì sao`], may: () => false },
        { turns: [whole(cell, nth), `còn xã Bình Thạnh?`], may: () => false },
        { turns: [whole(cell, nth), `còn xã Bình Thạnh?`, `năm ${y}?`], may: () => false },
        { turns: [whole(cell, nth), `còn ${absent}?`], may: () => false },
        { turns: [whole(cell, nth), `còn ${absent}?`, `${pv} thì sao`], may: () => false },
      ],
      nth,
    )
  })

/** A place by the district or province that it lies in; one that the reports know nothing of, though its name is known. */
const SAME_NAMES: readonly (readonly [id: string, ...said: readonly string[]])[] = [
  [
    'old-01849',
    'xã Dương Quang (thành phố Bắc Kạn)',
    'xã Dương Quang tỉnh Bắc Kạn',
    'Bắc Kạn, xã Dương Quang',
    'thành phố Bắc Kạn xã Dương Quang',
    'xã Dương Quang ở Bắc Kạn',
    'Dương Quang - Bắc Kạn',
    'xã Dương Quang tp Bắc Kạn',
    'Dương Quang Bắc Kạn',
  ],
  [
    'old-12112',
    'xã Dương Quang (thị xã Mỹ Hào)',
    'xã Dương Quang tỉnh Hưng Yên',
    'Mỹ Hào, xã Dương Quang',
    'thị xã Mỹ Hào xã Dương Quang',
    'xã Dương Quang ở Mỹ Hào',
    'Dương Quang - Hưng Yên',
    'xã Dương Quang bên Mỹ Hào',
    'Dương Quang Mỹ Hào',
  ],
  [
    'none',
    'xã Dương Quang, huyện Gia Lâm',
    'xã Dương Quang (Hà Nội)',
    'Gia Lâm, xã Dương Quang',
    'Dương Quang Gia Lâm',
    'xã Dương Quang ở Gia Lâm',
  ],
  ['old-01840', 'phường Đức Xuân (Bắc Kạn)', 'thành phố Bắc Kạn phường Đức Xuân', 'phường Đức Xuân tỉnh Bắc Kạn'],
  [
    'old-01831',
    'xã Đức Xuân (Thạch An)',
    'huyện Thạch An xã Đức Xuân',
    'xã Đức Xuân tỉnh Cao Bằng',
    'xã Đức Xuân ở Thạch An',
    'Đức Xuân Thạch An',
  ],
  ['none', 'xã Đức Xuân (Bắc Quang)', 'huyện Bắc Quang xã Đức Xuân', 'xã Đức Xuân ở Hà Giang'],
  [
    'none',
    'xã Đồn Xá',
    'xã Dương Phong',
    'phường Xuất Hóa',
    'huyện Ba Chẽ',
    'tỉnh Bắc Kạn',
    'thôn Nà Pài',
    'thôn Nà Pò xã Lương Mông',
    'xã Lương Minh',
    'thị trấn Ba Chẽ',
    'thôn Nà Pò phường Đức Xuân',
    'phường Huyền Tụng',
  ],
]

export const namesakes = (base: Base): fc.Arbitrary<Chat> =>
  fc
    .tuple(cellOf(base), fc.constantFrom(...SAME_NAMES), cellOf(base), fc.nat({ max: 999 }))
    .map(([cell, [id, ...names], other, nth]): Chat => {
      const { thing, year, kind } = cell
      const name = one(names, nth)
      const place: Place = { id, name }
      const may = (own: Partial<Cell>) => (told: Stated) => isOf(own)(told) && told.unit.id === id
      const word = one(KIND_WORDS[kind], nth)
      const what = one(thing.asked, nth)
      return one<Chat>(
        [
          { turns: [whole({ thing, year, kind, unit: place }, nth)], may: may({ thing, year, kind }) },
          { turns: [whole({ thing, year, kind, unit: place }, nth)], may: may({ thing, year, kind }) },
          { turns: [`${word} ${what} năm ${year}, ${name}`], may: may({ thing, year, kind }) },
          { turns: [whole(other, nth), `còn ${name}?`], may: may({ thing: other.thing, year: other.year, kind: other.kind }) },
          { turns: [name, `${word} ${what} năm ${year}`], may: may({ thing, year, kind }) },
          {
            turns: [`so sánh ${word} ${what} năm ${year} ${called(other.unit)} với ${name}`],
            may: told => isOf({ thing, year, kind })(told) && (told.unit.id === id || told.unit === other.unit),
          },
        ],
        nth,
      )
    })

/** Parts of what is stated, and what is easily taken for it. */
const NEAR: readonly (readonly [thing: RegExp, ...asked: readonly string[]])[] = [
  [
    /hộ nghèo$/,
    'số hộ nghèo là người cao tuổi',
    'số hộ tái nghèo',
    'số hộ nghèo phát sinh',
    'số hộ nghèo được vay vốn',
    'số hộ nghèo được xóa nhà tạm',
    'tỷ lệ hộ nghèo là người Dao',
    'số hộ nghèo có người khuyết tật',
    'số thôn có hộ nghèo',
    'số trẻ em hộ nghèo',
    'hộ nghèo thiếu hụt nhà ở',
  ],
  [/cận nghèo$/, 'số hộ thoát cận nghèo', 'số hộ cận nghèo được cấp thẻ bảo hiểm y tế', 'số khẩu cận nghèo'],
  [
    /^thu ngân/,
    'thu tiền sử dụng đất',
    'thu ngân sách từ đất đai',
    'thu phí và lệ phí',
    'thu ngân sách huyện hưởng',
    'thu bổ sung từ ngân sách cấp trên',
  ],
  [/^chi ngân/, 'chi ngân sách cho giáo dục', 'chi đầu tư phát triển', 'chi thường xuyên', 'chi lương cán bộ'],
  [/^thu nhập/, 'thu nhập bình quân hộ nghèo', 'thu nhập của công nhân', 'lương bình quân của cán bộ'],
  [
    /lúa$/,
    'diện tích lúa nếp',
    'diện tích lúa bị thiệt hại',
    'diện tích lúa chất lượng cao',
    'năng suất lúa nương',
    'sản lượng lúa mùa',
    'giá lúa',
  ],
  [/ngô$/, 'diện tích ngô lai', 'diện tích ngô vụ đông', 'năng suất ngô', 'sản lượng ngô sinh khối'],
  [/bảo hiểm y tế$/, 'tỷ lệ tham gia bảo hiểm xã hội', 'tỷ lệ tham gia bảo hiểm thất nghiệp', 'số thẻ bảo hiểm y tế của học sinh'],
  [/nước sạch$/, 'tỷ lệ hộ có nhà tiêu hợp vệ sinh', 'tỷ lệ trường học có nước sạch', 'số công trình nước sạch'],
  [/văn hóa$/, 'tỷ lệ thôn văn hóa kiểu mẫu', 'tỷ lệ cơ quan văn hóa', 'số nhà văn hóa thôn xây mới'],
  [/dinh dưỡng$/, 'tỷ lệ trẻ em tử vong', 'tỷ lệ trẻ em béo phì', 'tỷ lệ tiêm chủng trẻ em', 'tỷ lệ suy dinh dưỡng thể thấp còi'],
  [/rừng$/, 'diện tích rừng bị cháy', 'tỷ lệ che phủ cây xanh đô thị', 'số vụ cháy rừng'],
  [/đàn lợn$/, 'số lợn nái', 'số lợn bị tiêu hủy', 'đàn lợn đen', 'số hộ nuôi lợn', 'sản lượng thịt lợn'],
  [/đàn trâu$/, 'số trâu cày kéo', 'số trâu chết rét', 'đàn bò'],
  [/gia cầm$/, 'đàn vịt', 'số gà được tiêm phòng'],
  [/tập trung$/, 'trồng rừng phân tán', 'trồng rừng thay thế', 'số hộ trồng rừng'],
  [
    /đảng viên mới$/,
    'đảng viên bị kỷ luật',
    'tổng số đảng viên',
    'số đảng viên nữ',
    'kết nạp đoàn viên',
    'đảng viên được tặng huy hiệu',
    'đảng viên dự bị chuyển chính thức',
  ],
  [/giao thông$/, 'số người chết do tai nạn giao thông', 'số vụ vi phạm giao thông', 'số vụ tai nạn đường sắt', 'số vụ tai nạn lao động'],
  [/ong mật$/, 'số mô hình nuôi cá', 'sản lượng mật ong', 'số hộ nuôi ong'],
  [/OCOP$/, 'số sản phẩm OCOP 4 sao', 'số hợp tác xã có sản phẩm OCOP', 'số sản phẩm công nghiệp'],
  [
    /lao động/,
    'số lao động nữ được giải quyết việc làm',
    'tỷ lệ lao động nông nghiệp',
    'số lao động mất việc',
    'năng suất lao động',
    'số lao động đi Nhật Bản',
    'tỷ lệ thất nghiệp',
  ],
  [/trường đạt/, 'số trường mầm non đạt chuẩn quốc gia', 'số trường học', 'số trường đạt chuẩn mức độ 2', 'số lớp học'],
  [/lương thực/, 'sản lượng lương thực xuất khẩu', 'diện tích cây lương thực', 'giá lương thực'],
  [/giá trị sản xuất/, 'giá trị sản xuất công nghiệp', 'giá trị sản xuất trên một ha', 'giá trị sản xuất nông nghiệp'],
]

export const near = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), fc.nat({ max: 999 }), fc.nat({ max: 999 })).map(([cell, n, nth]): Chat => {
    const asked = NEAR.filter(([of]) => of.test(cell.thing.text)).flatMap(([, ...asked]) => asked)
    const what = one(asked.length > 0 ? asked : ['số máy cày'], n)
    const place = called(cell.unit)
    const word = one<Kind>(['target', 'result'], nth) === cell.kind ? `${one(KIND_WORDS[cell.kind], nth)} ` : ''
    return {
      turns: one(
        [
          [`${word}${what} ${place} năm ${cell.year}`],
          [`năm ${cell.year} ${place} ${word}${what} bao nhiêu`],
          [whole(cell, nth), `còn ${what}?`],
          [whole(cell, nth), `${what} thì sao`],
        ],
        nth >> 1,
      ),
      may: () => false,
    }
  })
