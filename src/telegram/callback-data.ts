import type { Language } from '../domain/answer.ts'

const UNIT = '[a-z0-9-]{1,40}'
const MOST_BYTES = 64

/** What the buttons carry. Every form keeps within Telegram's 64 bytes and is read by the pattern of the same name. */
export const data = {
  choice: (token: string, index: number) => checked(`c:${token}:${index}`),
  source: (fact: string) => checked(`s:${fact}`),
  /** A page of a unit's figures; `year` undefined is the latest. */
  list: (unit: string, year: number | undefined, page: number) => checked(`l:${unit}:${year ?? ''}:${page}`),
  /** A page of an answer that was kept. */
  page: (token: string, page: number) => checked(`p:${token}:${page}`),
  /** A report of such a page, from 0. */
  listReport: (unit: string, year: number | undefined, page: number, at: number) => checked(`r:${unit}:${year ?? ''}:${page}:${at}`),
  pageReport: (token: string, page: number, at: number) => checked(`q:${token}:${page}:${at}`),
  /** A picture of a figure over years. */
  trend: (fact: string) => checked(`t:${fact}`),
  /** A picture of a figure among units; of all units of an answer that was kept. */
  compare: (fact: string) => checked(`k:${fact}`),
  compareThese: (token: string) => checked(`m:${token}`),
  /** Doubts a figure; or one of a page, which is asked back. */
  wrong: (fact: string) => checked(`w:${fact}`),
  listWrong: (unit: string, year: number | undefined, page: number) => checked(`x:${unit}:${year ?? ''}:${page}`),
  pageWrong: (token: string, page: number) => checked(`y:${token}:${page}`),
  news: (unit: string) => checked(`n:${unit}`),
  /** Picks a unit to follow; consent is asked for where it is missing. */
  follow: (unit: string) => checked(`f:${unit}`),
  /** Agrees to the notice and follows. */
  agree: (unit: string) => checked(`a:${unit}`),
  unfollow: (unit: string) => checked(`u:${unit}`),
  unfollowAll: 'u:*',
  language: (language: Language) => checked(`g:${language}`),
}

export const patterns = {
  choice: /^c:([a-z0-9]{8}):(\d{1,2})$/,
  source: /^s:([0-9a-f]{12})$/,
  list: new RegExp(`^l:(${UNIT}):(\\d{4}|):(\\d{1,3})$`),
  page: /^p:([a-z0-9]{8}):(\d{1,3})$/,
  listReport: new RegExp(`^r:(${UNIT}):(\\d{4}|):(\\d{1,3}):(\\d{1,2})$`),
  pageReport: /^q:([a-z0-9]{8}):(\d{1,3}):(\d{1,2})$/,
  trend: /^t:([0-9a-f]{12})$/,
  compare: /^k:([0-9a-f]{12})$/,
  compareThese: /^m:([a-z0-9]{8})$/,
  wrong: /^w:([0-9a-f]{12})$/,
  listWrong: new RegExp(`^x:(${UNIT}):(\\d{4}|):(\\d{1,3})$`),
  pageWrong: /^y:([a-z0-9]{8}):(\d{1,3})$/,
  news: new RegExp(`^n:(${UNIT})$`),
  follow: new RegExp(`^f:(${UNIT})$`),
  agree: new RegExp(`^a:(${UNIT})$`),
  unfollow: new RegExp(`^u:(${UNIT}|\\*)$`),
  language: /^g:(vi|en)$/,
}

function checked(value: string): string {
  if (Buffer.byteLength(value) > MOST_BYTES) throw new RangeError(`callback data above ${MOST_BYTES} bytes: ${value}`)
  return value
}
