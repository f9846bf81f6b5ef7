/** English words of questions, as the reports' words without marks; longer phrases first. */
const PHRASES: readonly (readonly [string, string])[] = [
  ['first quarter', 'quý 1'],
  ['second quarter', 'quý 2'],
  ['third quarter', 'quý 3'],
  ['fourth quarter', 'quý 4'],
  ['first half', '6 tháng đầu năm'],
  ['second half', '6 tháng cuối năm'],
  ['government bloc', 'khối chính quyền'],
  ['enterprise bloc', 'khối doanh nghiệp'],
  ['agencies bloc', 'khối các cơ quan'],
  ['party committee', 'đảng bộ'],
  ['per capita income', 'thu nhập bình quân đầu người'],
  ['income per capita', 'thu nhập bình quân đầu người'],
  ['budget estimate', 'dự toán thu ngân sách'],
  ['estimate', 'dự toán'],
  ['collected', 'thu được'],
  ['collect', 'thu được'],
  ['average income', 'thu nhập bình quân'],
  ['budget revenue', 'thu ngân sách'],
  ['state budget', 'ngân sách nhà nước'],
  ['poor households', 'hộ nghèo'],
  ['near poor', 'cận nghèo'],
  ['poverty rate', 'tỷ lệ hộ nghèo'],
  ['poverty', 'hộ nghèo'],
  ['cultural families', 'gia đình văn hóa'],
  ['cultural family', 'gia đình văn hóa'],
  ['cultural villages', 'thôn văn hóa'],
  ['new party members', 'kết nạp đảng viên mới'],
  ['party members', 'đảng viên'],
  ['party member', 'đảng viên'],
  ['party cells', 'chi bộ'],
  ['new rural', 'nông thôn mới'],
  ['clean water', 'nước sạch'],
  ['forest cover', 'che phủ rừng'],
  ['forest', 'rừng'],
  ['planted', 'trồng'],
  ['plant', 'trồng'],
  ['rice output', 'sản lượng lúa'],
  ['spring rice', 'lúa xuân'],
  ['rice', 'lúa'],
  ['maize', 'ngô'],
  ['jobs', 'việc làm'],
  ['job', 'việc làm'],
  ['schools', 'trường'],
  ['national standard', 'chuẩn quốc gia'],
  ['health insurance', 'bảo hiểm y tế'],
  ['waste', 'rác thải'],
  ['households', 'hộ'],
  ['income', 'thu nhập'],
  ['revenue', 'thu ngân sách'],
  ['admitted', 'kết nạp'],
  ['admit', 'kết nạp'],
  ['chaired', 'chủ trì'],
  ['chair', 'chủ trì'],
  ['concluded', 'kết luận'],
  ['spoke', 'phát biểu'],
  ['attended', 'dự'],
  ['conference', 'hội nghị'],
  ['meeting', 'hội nghị'],
  ['covid support', 'hỗ trợ covid'],
  ['support', 'hỗ trợ'],
  ['commended', 'khen'],
  ['awards', 'khen'],
]
const PATTERN = new RegExp(`(?<![\\p{L}])(?:${PHRASES.map(([english]) => english.replace(/ /g, '\\s+')).join('|')})(?![\\p{L}])`, 'giu')
const MEANING = new Map(PHRASES)

/** Words of English questions that are no Vietnamese syllable without its marks; "do", "to", "be", "can" are. */
const ENGLISH = new Set(
  'what which how who whom whose did does is are was were of for from latest tell show compare income budget revenue rate district commune ward province will would could should when where why hello thanks please much many any all some year years list have had with and they their there here about into your my our been'.split(
    ' ',
  ),
)

/** Whether a question is in English rather than in Vietnamese typed without marks. */
export function isEnglish(question: string): boolean {
  const words = question.toLowerCase().match(/[a-z]+/g) ?? []
  if (/[^\u0000-\u024f\s]|[ăâđêôơư]/iu.test(question)) return false
  const english = words.filter(w => ENGLISH.has(w)).length
  return english >= 2 || (english === 1 && (words.length <= 2 || /\b(?:the|in|to|me|do)\b/.test(question.toLowerCase())))
}

/** The same question with the words that reports use in Vietnamese; names and everything else stay. */
export function toReportWords(question: string): string {
  return question.replace(PATTERN, phrase => MEANING.get(phrase.toLowerCase().replace(/\s+/g, ' ')) ?? phrase)
}
