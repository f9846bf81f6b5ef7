import { latin } from '../../vietnamese/pattern.ts'
import { requiredWords } from '../../vietnamese/required-words.ts'
import { hasSyllableShape } from '../../vietnamese/typing.ts'
import { PHRASES } from './english-phrases.ts'
import { readTelex } from './keystrokes.ts'

/** A phrase, its pattern made when a question first holds a word of it: questions in English are few. */
interface Phrase {
  readonly english: string
  readonly meant: string
  /** It holds one of these. */
  readonly needs: readonly string[]
  pattern: RegExp | undefined
}

let phrases: readonly Phrase[] | undefined

/** The phrases that may stand in a lower-case text, in their order. */
function phrasesIn(lower: string): readonly Phrase[] {
  phrases ??= PHRASES.map(([english, meant]) => ({ english, meant, needs: requiredWords({ source: english }) ?? [''], pattern: undefined }))
  return phrases.filter(({ needs }) => needs.some(word => lower.includes(word)))
}

interface Said {
  readonly index: number
  readonly text: string
  readonly meant: string
}

/** The phrases of a lower-case text from left to right; of those that begin at one place the first. */
function saidIn(lower: string): readonly Said[] {
  const some = phrasesIn(lower)
  const said: Said[] = []
  for (let from = 0; ; ) {
    let next: Said | undefined
    for (const phrase of some) {
      const found = execFrom(phrase, lower, from)
      if (found && (!next || found.index < next.index)) next = { index: found.index, text: found[0], meant: phrase.meant }
    }
    if (!next) return said
    said.push(next)
    from = next.index + next.text.length
  }
}

function execFrom(phrase: Phrase, lower: string, from: number): RegExpExecArray | null {
  phrase.pattern ??= latin(`(?<!\\p{L})(?:${phrase.english.replace(/ /g, '\\s+')})(?!\\p{L})`, 'gu')
  phrase.pattern.lastIndex = from
  return phrase.pattern.exec(lower)
}

/** Words of English questions that are no Vietnamese syllable without its marks; "do", "to", "be", "can" are. */
const ENGLISH = new Set(
  'what which how who whom whose did does is are was were of for from latest tell show compare income budget revenue rate district commune ward province will would could should when where why hello thanks please much many any all some year years list have had with and they their there here about into your our been thank you poor households household near forest cover coverage target targets poverty members growth production value population area output yield waste water clean health insurance schools roads city cities town towns or'.split(
    ' ',
  ),
)

/** Whether a question is in English rather than in Vietnamese typed without marks. */
export function isEnglish(question: string): boolean {
  if (/[^\u0000-\u024f\s]|[ăâđêôơư]/iu.test(question)) return isAroundNames(question)
  const lower = question.toLowerCase()
  const words = lower.match(/[a-z]+/g) ?? []
  // two English words that belong together are as good as two
  const joined = saidIn(lower).some(({ text }) => /^[a-z]+[ -][a-z]/.test(text)) ? 2 : 0
  const english = words.filter(w => ENGLISH.has(w)).length + joined
  return english >= 2 || (english === 1 && (words.length <= 2 || /\b(?:the|in|to|me|do)\b/.test(lower)))
}

/** "Ba Chẽ rural area thì sao, average income là mấy": English phrases amid Vietnamese, each with a word that no Vietnamese one is written like. */
export function withEnglishAmid(question: string): string {
  const lower = question.toLowerCase()
  if (lower.length !== question.length || !hasForeign(lower)) return question
  let [said, end] = ['', 0]
  for (const { text, index, meant } of saidIn(lower)) {
    if (/[^\x00-\x7f]/.test(text) || !hasForeign(text)) continue
    said += question.slice(end, index) + meant
    end = index + text.length
  }
  return said + question.slice(end)
}
const PLAIN_WORD = latin(/(?<![\p{L}\d])[a-z]{4,}(?![\p{L}\d])/gu)
/** "sown" is "sơn" as it is typed. */
const hasForeign = (lower: string): boolean =>
  (lower.match(PLAIN_WORD) ?? []).some(word => !hasSyllableShape(word) && readTelex(word) === undefined)

/** Without the flag u, with which a pattern of both cases takes several times as long to compile. */
const frame = (pattern: RegExp): RegExp => latin(pattern.source, 'i')

/** "How many visitors does Thạnh Tân commune expect in 2025?": marks stand in names alone, and everything else is English. */
function isAroundNames(question: string): boolean {
  const words = question.match(/[\p{L}\p{M}'-]+/gu) ?? []
  const marked = words.filter(word => !/^[a-z'-]+$/iu.test(word))
  if (marked.length === 0 || !marked.every(word => /^\p{Lu}/u.test(word))) return false
  return words.filter(word => ENGLISH.has(word.toLowerCase())).length >= LEAST_AROUND_NAMES
}
const LEAST_AROUND_NAMES = 3

/** How English asks what Vietnamese asks in another order; of questions with single blanks and without a mark at their end. */
const FRAMES: readonly (readonly [RegExp, string])[] = [
  [
    frame(
      /^(?:which|what) (?:unit|commune|ward|district|province|city) (?:does|did|is|was) (.+?) (?:belong to|part of|in)(?: now| today)?$/iu,
    ),
    '$1 nay thuộc đâu',
  ],
  [frame(/^what (?:became|has become|happened) (?:of|to) (.+?)(?: after [^?]*)?$/iu), '$1 nay là gì'],
  [frame(/^where is (.+?)(?: now| today)?$/iu), '$1 ở đâu'],
  // "a ward or a commune", "a district, and in which province"
  [
    frame(
      /^is (.+?) an? (?:commune|ward|township|town|district|city|province)(?:,? or (?:an? )?(?:commune|ward|township|town|district|city|province))?(?:,? (?:and )?(?:in )?(?:which|what|where) .*)?$/iu,
    ),
    '$1 nay thuộc đâu',
  ],
  [frame(/^what (?:kind|type|sort|level) of (?:unit|place|area|administrative unit) is (.+?)(?:,? and .*)?$/iu), '$1 nay thuộc đâu'],
  [
    frame(
      /^(?:by )?(?:how (?:much|many)|what)\s(?:percent(?:age)?(?: points)?\s)?(?:did|has|have|does|do|will) (.+?) (?:rise|risen|rose|increased?|grown?|gone? up)(?![\p{L}])(.*)$/iu,
    ),
    '$1 tăng bao nhiêu $2',
  ],
  [
    frame(
      /^(?:by )?(?:how (?:much|many)|what)\s(?:percent(?:age)?(?: points)?\s)?(?:did|has|have|does|do|will) (.+?) (?:fall(?:en)?|decreased?|drop(?:ped)?|declined?|gone? down)(?![\p{L}])(.*)$/iu,
    ),
    '$1 giảm bao nhiêu $2',
  ],
  [frame(/^(?:did|has|have|does|do|will) (.+?) (?:rise|risen|increased?|grown?|gone? up)(?![\p{L}])(.*?)$/iu), '$1 có tăng $2 không'],
  [
    frame(/^(?:did|has|have|does|do|will) (.+?) (?:fall(?:en)?|decreased?|drop(?:ped)?|declined?|gone? down)(?![\p{L}])(.*?)$/iu),
    '$1 có giảm $2 không',
  ],
  [
    frame(
      /^(?:by )?(?:how (?:much|many)(?: percent)?|what (?:percent|percentage))\s(?:did|has|have|does|do|will) (.+?) exceed(?:ed)? (?:its |the |their )?(.*)$/iu,
    ),
    '$1 vượt bao nhiêu phần trăm $2',
  ],
  [
    frame(
      /^(?:did|has|have) (.+?) (?:complete|meet|met|reach|achieve|fulfill?)(?:ed|d)? (?:every|all)(?: of)?(?: its| the| their)? ((?:\d+ )?)(?:of (?:its |the |their )?)?(?:development )?((?:socio-economic )?)targets?(?![\p{L}])(.*)$/iu,
    ),
    '$1 có hoàn thành đủ $2chỉ tiêu $3 $4 không',
  ],
  [
    frame(
      /^how many (?:of (?:its|the|their) )?(?:\d+ )?(?:term )?targets (?:did|has|have|had) (.+?) (?:meet|met|reach|achieve|complete|fulfill?)(?:ed|d)?(?: (?:or|and) (?:exceed|surpass)(?:ed)?)?(?![\p{L}])(.*)$/iu,
    ),
    '$1 $2 hoàn thành bao nhiêu chỉ tiêu',
  ],
  [
    frame(
      /^(?:did|has|have) (.+?) (?:beat|exceed|surpass)(?:ed|en)? (?:its|the|their) (?:(\d{4}) )?(.+?) (?:target|plan|goal|estimate)(?: (?:for|in))?(?= |$)(.*)$/iu,
    ),
    '$3 của $1 $2 $4 có vượt chỉ tiêu không',
  ],
  [
    frame(
      /^(?:what|which) (?:share|percentage|percent|proportion) of (?:the|its) (.+?) (?:plan|target) (?:had|has|did|was) (.+?) (?:reach(?:ed)?|met|meet|achieved?|fulfill?(?:ed)?)(?![\p{L}])(.*)$/iu,
    ),
    '$1 $2 đạt bao nhiêu phần trăm kế hoạch $3',
  ],
  [
    frame(/^how much (?:(?:revenue|income|turnover) )?did (.+?) (?:bring in|earn|generate)(?! from |[\p{L}])(.*)$/iu),
    'doanh thu $1 bao nhiêu $2',
  ],
  [frame(/^did (.+?) plant(?:ed)? more (.+?) than (?:was )?planned(?![\p{L}])(.*)$/iu), 'diện tích $2 của $1 $3 có vượt kế hoạch không'],
  [
    frame(/^did (.+?) (?:collect|produce|harvest|raise|build|earn|make)(?:ed)? more (.+?) than (?:was )?planned(?![\p{L}])(.*)$/iu),
    '$2 của $1 $3 có vượt kế hoạch không',
  ],
  [
    frame(
      /^(?:did|has|have) (.+?) (?:plant|sow|grow|cultivate|produce|collect|harvest)(?:ed|n|d)? (?:all|enough)(?: of)? (?:the |its )?(.+?) (?:that )?(?:it |they |was |were )?(?:had )?(?:planned|targeted)(?![\p{L}])(.*)$/iu,
    ),
    'diện tích $2 của $1 $3 có đạt kế hoạch không',
  ],
  // which of two
  [
    frame(
      /^(.*?)(?:which|what) (?:is|was|are|were) (?:the )?(?:larger|bigger|higher|greater|more|lower|smaller|less)[,:]? (?:the )?(.+?),? or (?:the )?(.+)$/iu,
    ),
    '$1 $2 hay $3 bên nào nhiều hơn',
  ],
  [
    frame(/^which did (.+?) (?:set up|found|establish) more(?: of)?(.*?)[,:] (.+?),? or (.+)$/iu),
    '$1 $2 $3 thành lập mới hay $4 thành lập mới nhiều hơn',
  ],
  [
    frame(/^which did (.+?) (?:have|plant|produce|raise|grow|build) more(?: of)?(.*?)[,:] (.+?),? or (.+)$/iu),
    '$1 $2 $3 hay $4 bên nào nhiều hơn',
  ],
  // whether: nothing is asked after by a word of its own
  [frame(/^((?:is|are|was|were|does|do|did|has|have|had|will) (?!(?:.* )?(?:how|what|which|who) ).+?)$/iu), '$1 phải không'],
]

/** With single blanks, without its question marks: what the frames are tried on, each in one pass over it. */
function withoutEnd(question: string): string {
  const words = question.split(/\s+/).filter(word => word !== '' && word !== '?')
  const last = words.pop() ?? ''
  return [...words, last.endsWith('?') ? last.slice(0, -1) : last].join(' ')
}

/** "1,500 billion": in English a comma parts thousands, whatever is counted. */
const THOUSANDS = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,]|\.\d)/g

/** The same question with the words and the numbers that reports use in Vietnamese; names and everything else stay. */
export function toReportWords(question: string): string {
  const bare = withoutEnd(question)
  const found = FRAMES.find(([pattern]) => pattern.test(bare))
  const asked = found ? bare.replace(...found) : question
  const plain = asked.replace(THOUSANDS, number => number.replaceAll(',', '.'))
  const lower = plain.toLowerCase()
  // a letter that is two in lower case: of such a text the capitals say nothing
  const text = lower.length === plain.length ? plain : lower
  let [said, end] = ['', 0]
  for (const { text: phrase, index, meant } of saidIn(lower)) {
    said += text.slice(end, index) + meant
    end = index + phrase.length
  }
  return said + text.slice(end)
}
