import { latin } from '../vietnamese/pattern.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

const HELD_AGAINST = '(?:compared? (?:with|to)|against|relative to)'
const THE = '(?:the |its |their )?'

/** English words of questions, as patterns without counted groups, and the reports' words for them; longer phrases first. */
const PHRASES: readonly (readonly [string, string])[] = [
  ['first quarter', 'quý 1'],
  ['second quarter', 'quý 2'],
  ['third quarter', 'quý 3'],
  ['fourth quarter', 'quý 4'],
  ['first half', '6 tháng đầu năm'],
  ['second half', '6 tháng cuối năm'],
  ['(?:mid|half)[- ]?year|half[- ]?way through the year|middle of the year', '6 tháng đầu năm'],
  ['first three months', '3 tháng đầu năm'],
  ['first six months', '6 tháng đầu năm'],
  ['first nine months', '9 tháng đầu năm'],
  ['nine months', '9 tháng'],
  ['six months', '6 tháng'],
  ...MONTHS.flatMap((month, i): readonly (readonly [string, string])[] => [
    [`by the end of ${month}`, `đến hết tháng ${i + 1}`],
    [`end of ${month}`, `cuối tháng ${i + 1}`],
    [`by ${month}`, `đến hết tháng ${i + 1}`],
    [`in ${month}`, `tháng ${i + 1}`],
  ]),
  ['government bloc', 'khối chính quyền'],
  ['enterprise bloc', 'khối doanh nghiệp'],
  ['agencies bloc', 'khối các cơ quan'],
  ['party committee', 'đảng bộ'],
  ['industrial (?:output|production)(?: value)?', 'giá trị sản xuất công nghiệp'],
  ['(?:production|output) value', 'giá trị sản xuất'],
  ['exports?(?: value| turnover)?', 'xuất khẩu'],
  ['concentrated forests?', 'rừng tập trung'],
  ['scattered trees?', 'cây phân tán'],
  ['large[- ]timber forests?', 'rừng gỗ lớn'],
  ['medicinal (?:plants|herbs)', 'dược liệu'],
  ['turmeric', 'nghệ'],
  ['ginger', 'gừng'],
  ['tobacco', 'thuốc lá'],
  ['goats', 'đàn dê'],
  ['new (?:enterprises|businesses|companies)(?: (?:were|was))?(?: (?:established|founded|set up))?', 'doanh nghiệp thành lập mới'],
  ['petitions', 'đơn thư'],
  ['(?:certificates? of merit|merit certificates?)', 'giấy khen'],
  ['economic structure', 'cơ cấu kinh tế'],
  ['per capita income', 'thu nhập bình quân đầu người'],
  ['income per person', 'thu nhập bình quân đầu người'],
  ['income per head', 'thu nhập bình quân đầu người'],
  ['income per capita', 'thu nhập bình quân đầu người'],
  ['budget estimate', 'dự toán thu ngân sách'],
  ['provincial estimate', 'dự toán tỉnh giao'],
  ['district estimate', 'dự toán huyện giao'],
  [
    `${HELD_AGAINST} ${THE}(?:estimate (?:assigned|set|given) by the province|provincial estimate|province's estimate)`,
    'so với dự toán tỉnh giao',
  ],
  [
    `${HELD_AGAINST} ${THE}(?:estimate (?:assigned|set|given) by the district|district estimate|district's estimate)`,
    'so với dự toán huyện giao',
  ],
  [`${HELD_AGAINST} ${THE}(?:(?:budget )?estimate)s?`, 'so với dự toán'],
  [`${HELD_AGAINST} ${THE}(?:resolution(?: target)?|target|plan)s?`, 'so với kế hoạch'],
  ['estimate', 'dự toán'],
  ['how much of (?:its|their|the) (?:plan|target)', 'bao nhiêu phần trăm kế hoạch'],
  ['collected', 'thu được'],
  ['collect', 'thu được'],
  ['average income', 'thu nhập bình quân'],
  ['budget revenue', 'thu ngân sách'],
  ['state budget', 'ngân sách nhà nước'],
  ['poor households', 'hộ nghèo'],
  ['poor and near[- ]poor households?', 'hộ nghèo và cận nghèo'],
  ['near[- ]poor households?', 'hộ cận nghèo'],
  ['near[- ]poverty', 'hộ cận nghèo'],
  ['near[- ]poor', 'cận nghèo'],
  ['poverty rate', 'tỷ lệ hộ nghèo'],
  ['poverty', 'hộ nghèo'],
  ['cultur(?:al|ed) (?:families|households)', 'gia đình văn hóa'],
  ['cultural family', 'gia đình văn hóa'],
  ['cultural villages', 'thôn văn hóa'],
  ['new party members', 'kết nạp đảng viên mới'],
  ['party members', 'đảng viên'],
  ['party member', 'đảng viên'],
  ['party cells?', 'chi bộ'],
  ['(?:completed|performed|fulfilled|rated|did)(?: their tasks?)? excellent(?:ly)?', 'hoàn thành xuất sắc nhiệm vụ'],
  ['excellent(?:ly)?', 'hoàn thành xuất sắc nhiệm vụ'],
  ['(?:completed|performed|fulfilled)(?: their tasks?)? well', 'hoàn thành tốt nhiệm vụ'],
  ['rated good', 'hoàn thành tốt nhiệm vụ'],
  ['socio[- ]economic targets', 'chỉ tiêu kinh tế - xã hội'],
  ['socio[- ]economic', 'kinh tế - xã hội'],
  ['advanced new[- ](?:rural|countryside)', 'nông thôn mới nâng cao'],
  ['model new[- ](?:rural|countryside)', 'nông thôn mới kiểu mẫu'],
  ['new[- ]countryside', 'nông thôn mới'],
  ['new[- ]rural', 'nông thôn mới'],
  ['clean water', 'nước sạch'],
  ['forest cover(?:age)?', 'che phủ rừng'],
  ['forest planting', 'trồng rừng'],
  ['forests? planted', 'trồng rừng'],
  ['afforestation', 'trồng rừng'],
  ['large[- ]timber forest', 'rừng gỗ lớn'],
  ['medicinal (?:plants|herbs)', 'cây dược liệu'],
  ['scattered trees', 'cây phân tán'],
  ['forest', 'rừng'],
  ['planted', 'trồng'],
  ['plant', 'trồng'],
  ['rice output', 'sản lượng lúa'],
  ['spring rice', 'lúa xuân'],
  ['rice', 'lúa'],
  ['maize', 'ngô'],
  ['new jobs', 'việc làm mới'],
  ['jobs', 'việc làm'],
  ['job', 'việc làm'],
  ['created', 'tạo'],
  ['create', 'tạo'],
  ['workers', 'lao động'],
  ['labourers', 'lao động'],
  ['laborers', 'lao động'],
  ['trained', 'qua đào tạo'],
  ['escaped poverty', 'thoát nghèo'],
  ['out of poverty', 'thoát nghèo'],
  ['population growth', 'tăng dân số'],
  ['population', 'dân số'],
  ['online public services', 'dịch vụ công trực tuyến'],
  ['online', 'trực tuyến'],
  ['public investment', 'vốn đầu tư công'],
  ['disbursement', 'giải ngân'],
  ['disbursed', 'giải ngân'],
  ['budget spending', 'chi ngân sách'],
  ['budget expenditure', 'chi ngân sách'],
  ['expenditure', 'chi ngân sách'],
  ['public spending', 'chi ngân sách'],
  ['area', 'diện tích'],
  ['yield', 'năng suất'],
  ['(?:food|grain) (?:output|production)', 'sản lượng lương thực'],
  ['budget plan', 'kế hoạch thu ngân sách'],
  ['output', 'sản lượng'],
  ['aquaculture', 'nuôi trồng thủy sản'],
  ['(?:fishing|fishery) (?:output|production|catch)', 'sản lượng khai thác hải sản'],
  ['shrimp', 'tôm'],
  ['coffee', 'cà phê'],
  ['tea', 'chè'],
  ['cassava', 'sắn'],
  ['rubber', 'cao su'],
  ['sugarcane', 'mía'],
  ['vegetables', 'rau'],
  ['fruit trees', 'cây ăn quả'],
  ['grain', 'lương thực'],
  ['cattle', 'gia súc'],
  ['poultry', 'gia cầm'],
  ['pigs', 'đàn lợn'],
  ['buffaloes', 'đàn trâu'],
  ['cows', 'đàn bò'],
  ['cooperatives', 'hợp tác xã'],
  ['enterprises', 'doanh nghiệp'],
  ['criteria', 'tiêu chí'],
  ['students', 'học sinh'],
  ['pupils', 'học sinh'],
  ['classes', 'lớp học'],
  ['malnutrition', 'suy dinh dưỡng'],
  ['traffic accidents', 'tai nạn giao thông'],
  ['tourists', 'khách du lịch'],
  ['visitors', 'khách du lịch'],
  ['conscripts', 'giao quân'],
  ['recruits', 'giao quân'],
  ['on time', 'đúng hạn'],
  ['dossiers', 'hồ sơ'],
  ['administrative files', 'hồ sơ thủ tục hành chính'],
  ['temporary houses', 'nhà tạm'],
  ['roads', 'đường'],
  ['schools', 'trường'],
  ['national standard', 'chuẩn quốc gia'],
  ['health insurance', 'bảo hiểm y tế'],
  ['waste', 'rác thải'],
  ['households', 'hộ'],
  ['income', 'thu nhập'],
  ['revenue', 'thu ngân sách'],
  ['admitted', 'kết nạp'],
  ['admit', 'kết nạp'],
  ['(?:led|headed|leading) (?:the |a )?(?:working |inspection |official )?(?:delegation|visit|trip|mission|group)', 'làm trưởng đoàn'],
  ['delegation', 'đoàn'],
  ['which (?:[a-z]+ ){0,2}?(?:leader|official|secretary|chairman|chairwoman|person|comrade)', 'lãnh đạo nào'],
  ['chaired', 'chủ trì'],
  ['chair', 'chủ trì'],
  ['concluded', 'kết luận'],
  ['spoke', 'phát biểu'],
  ['attended', 'dự'],
  ['conference', 'hội nghị'],
  ['meeting', 'hội nghị'],
  ['people (?:with meritorious services?|of merit)', 'người có công'],
  ['meritorious (?:people|persons)', 'người có công'],
  ['social (?:protection|assistance|welfare) (?:beneficiaries|recipients)', 'đối tượng bảo trợ xã hội'],
  ['total (?:local )?product(?: value)?', 'tổng giá trị sản phẩm'],
  ['at current prices', 'theo giá hiện hành'],
  ['compared (?:with|to) (?:the )?(?:resolution|congress resolution)(?: target)?', 'so với nghị quyết'],
  ['compared (?:with|to) (?:the|its|their) (?:plan|target)', 'so với kế hoạch'],
  ['compared (?:with|to) (?:the )?(?:same period|year before|previous year|last year)', 'so với cùng kỳ'],
  ['resolution', 'nghị quyết'],
  ['term', 'nhiệm kỳ'],
  ['(?:covid(?:-19)? )?support money', 'kinh phí hỗ trợ'],
  ['certificates of merit', 'giấy khen'],
  ['collectives', 'tập thể'],
  ['individuals', 'cá nhân'],
  ['public lighting', 'chiếu sáng'],
  ['street lights?', 'chiếu sáng'],
  ['alleys', 'ngõ hẻm'],
  ['concreted', 'bê tông hóa'],
  ['complaints(?: and petitions)?', 'đơn thư'],
  ['petitions', 'đơn thư'],
  ['military recruitment', 'tuyển quân'],
  ['sea ?food', 'thủy sản'],
  ['covid(?:-19)? support', 'hỗ trợ covid'],
  ['support', 'hỗ trợ'],
  ['commended', 'khen'],
  ['awards?', 'khen'],
  ['no less than', 'ít nhất'],
  ['at least', 'ít nhất'],
  ['(?:higher|more|greater|larger|bigger) than', 'trên'],
  ['(?:above|over|exceed(?:s|ed|ing)?)(?= (?:vnd )?[0-9])', 'trên'],
  ['(?:lower|less|fewer|smaller) than', 'dưới'],
  ['(?:below|under)(?= (?:vnd )?[0-9])', 'dưới'],
  ['(?:grew|grown?)(?= (?:by|fast))', 'tăng'],
  ['(?:grew|grown?)', 'trồng'],
  ['(?:rose|risen|rise|increased?|gone up|go up|went up)', 'tăng'],
  ['(?:fell|fallen|fall|decreased?|drop(?:ped)?|declined?|gone down|go down|went down)', 'giảm'],
  ['billion(?: (?:vnd|dongs?))?', 'tỷ đồng'],
  ['million(?: (?:vnd|dongs?))', 'triệu đồng'],
  ['hectares?(?= of)', 'ha'],
  ['tonn?e?s(?= of)', 'tấn'],
  ['cultural residential groups?', 'tổ dân phố văn hóa'],
  ['residential groups?', 'tổ dân phố'],
  ['cultural', 'văn hóa'],
  ['hamlets?', 'thôn'],
  ['villages?', 'thôn'],
  ['because of covid', 'do covid'],
  ['(?:the )?(?:main )?results of', 'các kết quả của'],
]
const phrasePattern = (flags: string, group: (phrase: string) => string): RegExp =>
  latin(`(?<!\\p{L})(?:${PHRASES.map(([english]) => group(english.replace(/ /g, '\\s+'))).join('|')})(?!\\p{L})`, flags)
const PATTERN = phrasePattern('giu', phrase => `(${phrase})`)
/** The same of a lower-case text, where nobody asks which phrase it is: every question is tried for being English. */
const LOWER = phrasePattern('gu', phrase => phrase)

/** Words of English questions that are no Vietnamese syllable without its marks; "do", "to", "be", "can" are. */
const ENGLISH = new Set(
  'what which how who whom whose did does is are was were of for from latest tell show compare income budget revenue rate district commune ward province will would could should when where why hello thanks please much many any all some year years list have had with and they their there here about into your my our been thank you poor households household near forest cover coverage target targets poverty members growth production value population area output yield waste water clean health insurance schools roads'.split(
    ' ',
  ),
)

/** Whether a question is in English rather than in Vietnamese typed without marks. */
export function isEnglish(question: string): boolean {
  if (/[^\u0000-\u024f\s]|[ăâđêôơư]/iu.test(question)) return false
  const lower = question.toLowerCase()
  const words = lower.match(/[a-z]+/g) ?? []
  // two English words that belong together are as good as two
  const joined = lower.match(LOWER)?.some(phrase => /^[a-z]+[ -][a-z]/.test(phrase)) ? 2 : 0
  const english = words.filter(w => ENGLISH.has(w)).length + joined
  return english >= 2 || (english === 1 && (words.length <= 2 || /\b(?:the|in|to|me|do)\b/.test(lower)))
}

/** How English asks what Vietnamese asks in another order; of questions with single blanks and without a mark at their end. */
const FRAMES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:which|what) (?:unit|commune|ward|district|province|city) (?:does|did|is|was) (.+?) (?:belong to|part of|in)(?: now| today)?$/iu,
    '$1 nay thuộc đâu',
  ],
  [/^what (?:became|has become|happened) (?:of|to) (.+?)(?: after [^?]*)?$/iu, '$1 nay là gì'],
  [/^where is (.+?)(?: now| today)?$/iu, '$1 ở đâu'],
  [
    /^(?:by )?(?:how (?:much|many)|what)\s(?:percent(?:age)?(?: points)?\s)?(?:did|has|have|does|do|will) (.+?) (?:rise|risen|rose|increased?|grown?|gone? up)(?![\p{L}])(.*)$/iu,
    '$1 tăng bao nhiêu $2',
  ],
  [
    /^(?:by )?(?:how (?:much|many)|what)\s(?:percent(?:age)?(?: points)?\s)?(?:did|has|have|does|do|will) (.+?) (?:fall(?:en)?|decreased?|drop(?:ped)?|declined?|gone? down)(?![\p{L}])(.*)$/iu,
    '$1 giảm bao nhiêu $2',
  ],
  [/^(?:did|has|have|does|do|will) (.+?) (?:rise|risen|increased?|grown?|gone? up)(?![\p{L}])(.*?)$/iu, '$1 có tăng $2 không'],
  [
    /^(?:did|has|have|does|do|will) (.+?) (?:fall(?:en)?|decreased?|drop(?:ped)?|declined?|gone? down)(?![\p{L}])(.*?)$/iu,
    '$1 có giảm $2 không',
  ],
  [
    /^(?:by )?(?:how (?:much|many)(?: percent)?|what (?:percent|percentage))\s(?:did|has|have|does|do|will) (.+?) exceed(?:ed)? (?:its |the |their )?(.*)$/iu,
    '$1 vượt bao nhiêu phần trăm $2',
  ],
  [
    /^(?:did|has|have) (.+?) (?:complete|meet|met|reach|achieve|fulfill?)(?:ed|d)? all (?:of )?(?:its |the |their )?((?:\d+ )?)targets(?![\p{L}])(.*)$/iu,
    '$1 có hoàn thành đủ $2chỉ tiêu $3 không',
  ],
  // whether: nothing is asked after by a word of its own
  [/^((?:is|are|was|were|does|do|did|has|have|had|will) (?!(?:.* )?(?:how|what|which|who) ).+?)$/iu, '$1 phải không'],
]

/** With single blanks, without its question marks: what the frames are tried on, each in one pass over it. */
function withoutEnd(question: string): string {
  const words = question.split(/\s+/).filter(word => word !== '' && word !== '?')
  const last = words.pop() ?? ''
  return [...words, last.endsWith('?') ? last.slice(0, -1) : last].join(' ')
}

/** The same question with the words that reports use in Vietnamese; names and everything else stay. */
export function toReportWords(question: string): string {
  const bare = withoutEnd(question)
  const frame = FRAMES.find(([pattern]) => pattern.test(bare))
  const asked = frame ? bare.replace(...frame) : question
  return asked.replace(PATTERN, (phrase: string, ...rest: readonly unknown[]) => {
    const at = rest.findIndex(group => group !== undefined)
    return PHRASES[at]?.[1] ?? phrase
  })
}
