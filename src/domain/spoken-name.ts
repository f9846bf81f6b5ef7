/**
 * Bracketed words in names of the catalogue that are another word for the one before them, or say what is usual: read for matching, not said to
 * people. Others ("vụ mùa (hè thu)", "bảo hiểm xã hội (tự nguyện)") tell what is measured and stay.
 */
const ALSO_CALLED =
  / \((?:heo|bắp|khoai mì|cây|trái|độ|giá trị|công trình|chất thải rắn|bản, làng, ấp|mới|trồng mới|theo quy chuẩn|chuẩn nghèo đa chiều|dịch vụ công|tổng sản phẩm xã hội|nông dân|VNeID|lưới quốc gia)\)/gu
const RATE = /^Tỷ lệ /u
/** "Số (tỷ lệ) thôn đạt chuẩn" */
const EITHER = /^Số \(tỷ lệ\) /u
/** What hamlets are called here and there. */
const HAMLETS = new Set(['thôn', 'bản', 'làng', 'ấp', 'buôn', 'bon', 'xóm', 'khóm', 'khu phố', 'tổ dân phố', 'khu dân cư'])

/**
 * The catalogue's name as a person would say it: without other words for the same, and for a count "Số …" where it is named by the rate
 * ("Tỷ lệ thôn đạt danh hiệu văn hóa" of 10 ấp is "Số ấp đạt danh hiệu văn hóa").
 * @param measure what the figure is counted in; absent where no figure is told
 */
export function spokenName(name: string, measure?: string): string {
  const said = name.replace(ALSO_CALLED, '')
  if (EITHER.test(said)) return said.replace(EITHER, measure?.startsWith('%') ? 'Tỷ lệ ' : 'Số ')
  if (measure === undefined || measure.startsWith('%') || !RATE.test(said)) return said
  const counted = said.replace(RATE, '')
  if (counted.startsWith(`${measure} `)) return `Số ${counted}`
  return counted.startsWith('thôn ') && HAMLETS.has(measure) ? `Số ${measure}${counted.slice('thôn'.length)}` : said
}
