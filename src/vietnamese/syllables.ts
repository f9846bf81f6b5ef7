/**
 * Vietnamese syllables by their parts: an optional onset and one of some 150 rimes. Some seven thousand of the syllables that the
 * parts allow are in use, so this is a plausibility test, not a dictionary: "sản" and "xuất" pass, "niíốc", "hnh" and "budget" do not.
 */
const RIMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe ' +
  'oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên ' +
  'uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
  'y yêm yên yêng yêt yêu'
const ONSETS = 'ngh ng nh gh gi kh ph th tr ch b c d đ g h k l m n p r s t v x'.split(' ')
/** After "qu" the glide is already written: quyên, quốc, quở, quýt. */
const AFTER_QU =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch ên ênh êt i ich in inh ' +
  'it iu iêm iên iêt o oa oi ôc ôi ơ ơi ơn ơt y yên yêt ych yn ynh yt'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g // huyền sắc ngã hỏi nặng
const STOPS = /(?:[cpt]|ch)$/
const LEVEL_TONES = /[\u0300\u0303\u0309]/ // a stopped syllable (các, một) bears none of them

const marked = syllables()
const unmarked = new Set([...marked].map(withoutMarks))

function syllables(): Set<string> {
  const all = new Set<string>()
  for (const rime of RIMES.split(' ')) {
    if (!rime.startsWith('y') || rime === 'y' || rime.startsWith('yê')) all.add(rime)
    for (const onset of ONSETS) if (goesWith(onset, rime)) all.add(onset + rime)
  }
  for (const rime of AFTER_QU.split(' ')) all.add(`qu${rime}`)
  return all
}

/** The spelling rules: k, gh and ngh before e, ê, i and y; c, g and ng before the rest. */
function goesWith(onset: string, rime: string): boolean {
  const front = /^[eêiy]/.test(rime)
  if (rime.startsWith('y')) return rime === 'y' && onset.length === 1
  if (['c', 'ng'].includes(onset)) return !front
  if (['k', 'gh', 'ngh'].includes(onset)) return front
  if (onset === 'g') return !/^[eê]/.test(rime) // gì, gìn, giết are g and i
  if (onset === 'gi') return !/^[iy]/.test(rime)
  return true
}

function withoutMarks(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
}

/**
 * Whether a word could be one Vietnamese syllable, as written with its marks ("huyện") or without any ("huyen"). Case does not matter;
 * a word that bears some marks must bear all that its vowels need, but for the tone.
 */
export function isSyllable(word: string): boolean {
  if (word.length > 12) return false
  const lower = word.toLowerCase()
  if (/^[a-z]+$/.test(lower)) return unmarked.has(lower)
  const parts = lower.normalize('NFD')
  const tones = parts.match(TONES)
  if (tones && tones.length > 1) return false
  const toneless = parts.replace(TONES, '').normalize('NFC')
  if (!marked.has(toneless)) return false
  return !(STOPS.test(toneless) && tones !== null && LEVEL_TONES.test(tones[0]!))
}
