import { fold } from '../../vietnamese/fold.ts'
import { soundKey } from '../../vietnamese/typing.ts'

/**
 * Words that carry no subject: courtesies, question words, prepositions. They hardly count when a subject is sought,
 * but are not cut out, since a name may hold them.
 */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  (
    'cháu tui mk tụi chỉ giữ ' +
    'a à ạ ah dạ da vâng thưa xin phép cho hỏi biết muốn được đạt có là của ở tại trong ngoài và với về theo thì thế mà này đó kia hay hoặc khi nào gì sao ai em anh chị mình tôi bạn bot ad admin ơi nhé nha nhỉ vậy ' +
    'nhằm chiếm bao nhiêu mấy mức số còn lên xuống đến tới từ mới các những một hai ba đều đã đang sẽ bị bởi bằng hơn như địa phương xã phường huyện tỉnh thành phố thị trấn tx tp tt ' +
    'năm cũ rồi nữa thêm giúp coi xem tìm nói lại hiện giờ bây hnay nay ko không chưa vui lòng làm ơn phiền riêng chút xíu tí kính gửi quý quan trân trọng cảm ơn ' +
    'lấy cùng cũng dùm hả hen vs cx z v r người dân toàn triệu tỷ tỉ đồng phần trăm cụ thể ra rằng mong thông tin liệu đâu bên nơi nếu thấy nhất đặt yêu cầu gồm bài viết ngày cả lẫn nhau sang giống trên dưới quá đề nghị cái vui lòng khoảng chừng tầm cỡ thôi chứ vẫn cứ mỗi từng hằng hàng kể ra sao ngành lĩnh vực luôn nhá nhiều ít hết cả ' +
    'the of in for is was what how many much did do does an to and at on by from that it please tell me which year are were be you i this there district commune ward city province with s set out share hectares hectare vnd million billion million percent latest so per meet met get got set reach reached total number amount average any all some commune communes standard its their our get gets give gave given receive received use uses used using visited raise raised had has have assigned given percentage so far or lower higher should must meant supposed intend intends intended expect expects expected become becomes became went goes go brought come came started each just only those these exactly'
  ).split(' '),
)
const FOLDED_FILLERS = new Set([...FILLER_WORDS].map(fold))
/** Of words typed with marks only: "chuyen" is many others. */
const MARKED_FILLERS = new Set('họ chuyện đây đấy ấy hông hổng hem thuộc vì bởi cần'.split(' '))
/** Every filler without marks. */
export const FILLERS: ReadonlySet<string> = FOLDED_FILLERS

/** Kinds of things that no name in the catalogue bears, each a mark away from a filler: "lợn đen" is none "đến", "lợn cỏ" none "có". */
export const NO_FILLERS: readonly string[] =
  'đen cỏ cọ cói lai lãi lươn sò mây khỉ nứa ổi đèn đền riềng cồn chó mực sổ thẻ voi vôi rạ chì gốm nhẹ bền bãi mồi ngoại tép'.split(' ')

/** "dì" for "gì", "lăm" for "năm": as they are heard, tone and all. */
const SPOKEN = new Set([...[...FILLER_WORDS].map(soundKey), 'dì'])

/** Whether a word that no name bears is a filler by its sound. */
export function soundsLikeFiller(text: string): boolean {
  return SPOKEN.has(soundKey(text))
}

/**
 * A word typed with marks is a filler only where it bears those of one: "dược" is not "được". In a question typed with marks an unmarked word
 * means itself: "chi" is not "chị". What was read out of keystrokes without a tone ("coo") may lack it.
 */
export function isFiller(word: {
  readonly text: string
  readonly folded: string
  readonly plain: boolean
  readonly decoded: boolean
}): boolean {
  const bare = word.decoded ? !TONE.test(word.text.normalize('NFD')) : word.text === word.folded && !word.plain
  return bare ? FOLDED_FILLERS.has(word.folded) : FILLER_WORDS.has(word.text) || MARKED_FILLERS.has(word.text)
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/
