import { fold } from '../vietnamese/fold.ts'
import { FILLERS } from './typing/fillers.ts'

/**
 * A follow-up that says in what an earlier question is to be asked again, as that question: of another region, against another plan, of the person just
 * told of. Any other question as it is.
 * @param history the questions before, oldest first
 */
export function askedAgain(question: string, history: readonly string[]): string {
  const before = history.at(-1)
  if (before === undefined) return question
  return inRegion(question, history) ?? ofPlanOf(question) ?? whoAgain(question, before) ?? question
}

const REGION = /(?<![a-z])(?:(?:khu vuc|vung) )?(?:nong thon(?! moi)|do thi(?! (?:hoa|loai))|thanh thi)(?![a-z])/
/** What a question that only names a region may say besides. */
const ASKING = new Set('con o tai thi sao ra the nao vay roi bao nhieu may bn phan tram duoc dat la bang chiem so ty ti le muc'.split(' '))

/** "Còn ở nông thôn thì mấy phần trăm" after "tỷ lệ rác thải đô thị được thu gom": a region is never asked about by itself. */
function inRegion(question: string, history: readonly string[]): string | undefined {
  const folded = fold(question)
  const region = REGION.exec(folded)
  if (!region) return undefined
  const rest = folded.replace(REGION, ' ').match(/[a-z0-9]+/g) ?? []
  if (!rest.every(word => ASKING.has(word) || FILLERS.has(word))) return undefined
  const before = history.findLast(text => REGION.test(fold(text))) ?? history.at(-1)!
  const said = question.slice(region.index, region.index + region[0].length)
  const place = REGION.exec(fold(before))
  // of all, where no region was said: its figure is not that of one
  if (!place) return `${before} ở khu vực ${said.replace(/^(?:khu vực|khu vuc|vùng|vung) /iu, '')}`
  return before.slice(0, place.index) + said + before.slice(place.index + place[0].length)
}

/** "còn dự toán huyện thì sao", "thế kế hoạch của thành phố": whose plan, after any figure that was held against one. */
const PLAN_OF =
  /^(?:con|the con|vay con|the|vay)(?: so voi| voi)? (?:ke hoach|kh|du toan|dt|chi tieu)(?: cua| do)? (tinh|huyen|thanh pho|thi xa|xa|phuong|tp|tx|hdnd)(?: giao)?(?: thi)?(?: sao| the nao| bao nhieu| may phan tram)?[ ?.!]*$/

function ofPlanOf(question: string): string | undefined {
  const giver = PLAN_OF.exec(fold(question).trim())?.[1]
  return giver === undefined ? undefined : `đạt bao nhiêu phần trăm kế hoạch ${GIVERS[giver] ?? giver} giao`
}
const GIVERS: Readonly<Record<string, string>> = {
  tinh: 'tỉnh',
  huyen: 'huyện',
  'thanh pho': 'thành phố',
  tp: 'thành phố',
  'thi xa': 'thị xã',
  tx: 'thị xã',
  xa: 'xã',
  phuong: 'phường',
  hdnd: 'HĐND',
}

const OF_PERSON =
  /^(?:con |the |vay |thi )?(?:ong|ba|anh|chi|co|dong chi|vi|nguoi) (?:ay|do|nay|ta|kia) (?:hien |dang |la )*(?:(?:giu|lam|nam) (?:chuc|vi tri|nhiem vu)|chuc|la ai|ten|vai tro)(?![a-z])/
const ASKS_WHO = /(?<![a-z])(?:ai|nguoi nao|dong chi nao|lanh dao nao|ong nao|ba nao|vi nao)(?![a-z])/

/** "Ông ấy giữ chức gì" after "ai chủ trì hội nghị": the passage that told the person tells the office too. */
function whoAgain(question: string, before: string): string | undefined {
  return OF_PERSON.test(fold(question).trim()) && ASKS_WHO.test(fold(before)) ? before : undefined
}
