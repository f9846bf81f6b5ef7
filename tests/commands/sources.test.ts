import { expect, test } from 'vitest'
import { linesOf } from '../../src/commands/sources.ts'
import type { SourceItem } from '../../src/domain/source.ts'
import { overviewOf } from '../../src/sources/overview.ts'
import { memoryStorage } from '../../src/storage/open-storage.ts'
import { voices } from '../support/voices.ts'

const item = (at: number, state: SourceItem['state'], place: string, why?: string): SourceItem => ({
  at,
  state,
  place,
  ...(why && { why }),
})

test('staff read how each source stands, and in their own words what could not be read and why', async () => {
  const { sources } = memoryStorage()
  await sources.put('folder', {
    state: { begunAt: 1, nextAt: 0, failures: 0 },
    items: new Map([
      ['a', item(1, 'taken', 'a.txt')],
      ['b', item(1, 'refused', 'cu/b.pdf', 'file-damaged')],
    ]),
  })
  await sources.put('feed', {
    state: { begunAt: 1, nextAt: Date.UTC(2024, 0, 15, 18, 5), failures: 2, trouble: 'status-503' },
    items: new Map([
      ['1', item(1, 'known', 'https://xa.vn/1')],
      ['2', item(2, 'waiting', 'https://xa.vn/2')],
      ['3', item(3, 'refused', 'https://xa.vn/3', 'host-forbidden')],
      ['4', item(4, 'refused', 'https://xa.vn/4', 'file-no-unit')],
      ['5', item(5, 'refused', 'https://xa.vn/5', 'status-404')],
    ]),
  })
  const views = await overviewOf(
    [
      { id: 'folder', name: 'bao-cao', place: '/srv/bao-cao' },
      { id: 'feed', name: 'Cổng xã', place: 'https://xa.vn/tin' },
      { id: 'new', name: 'Mới', place: 'https://moi.vn/' },
    ],
    sources,
  )
  expect(views.flatMap(view => linesOf(view, voices('vi')))).toEqual([
    'bao-cao (/srv/bao-cao): đã đọc 1, đang chờ 0, không đọc được 1',
    '  cu/b.pdf: Tệp b.pdf (–) bị hỏng hoặc chưa được chép đủ.',
    'Cổng xã (https://xa.vn/tin): đã đọc 0, đang chờ 1, không đọc được 3',
    '  lần cuối chưa xem được: trang báo lỗi 503',
    '  xem lại lúc 01:05 16/01/2024',
    '  https://xa.vn/5: trang báo lỗi 404',
    '  https://xa.vn/4: Không biết 4 là báo cáo của đơn vị nào.',
    '  https://xa.vn/3: nằm ở trang khác, chưa có trong “hosts”',
    'Mới (https://moi.vn/): chưa xem lần nào',
  ])
})

test('each fault of a visit has words of its own', () => {
  const faults = [
    'address-forbidden',
    'host-forbidden',
    'robots-forbid',
    'robots-unreachable',
    'too-many-redirects',
    'redirect-unsafe',
    'too-large',
  ]
  const more = [
    'too-slow',
    'encoding-unknown',
    'answer-broken',
    'unreachable',
    'certificate-wrong',
    'asked-to-wait',
    'no-feed',
    'nothing-listed',
    'type-unknown',
    'other',
  ]
  for (const language of ['vi', 'en'] as const) {
    const said = [...faults, ...more].map(why => voices(language).plain('source-why', { why, status: '' }))
    expect(new Set(said).size).toBe(said.length)
  }
})
