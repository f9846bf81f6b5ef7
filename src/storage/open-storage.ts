import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Audit, CardStore, DoubtStore, GapStore, KeyValue, ReportStore, SubscriptionStore } from '../ports.ts'
import { fileAudit, memoryAudit } from './audit.ts'
import { cardStore } from './cards.ts'
import { doubtStore } from './doubts.ts'
import { codeOf, type Recovery, unwritable } from './durable.ts'
import { gapStore } from './gaps.ts'
import { fileHot, type Hot, memoryHot } from './hot.ts'
import { emptyInbox, fileInbox, type Inbox } from './inbox.ts'
import { Journal } from './journal.ts'
import { keyValue } from './key-value.ts'
import { KnowledgeFile } from './knowledge-file.ts'
import { type Lock, lockFolder } from './lock.ts'
import { type LocalOutbox, outbox } from './outbox.ts'
import { fileReports, memoryReports, type Reports } from './report-store.ts'
import { folderSecret, newSecret } from './secret.ts'
import { subscriptionStore } from './subscriptions.ts'

export interface Storage {
  readonly reports: ReportStore
  readonly subscriptions: SubscriptionStore
  readonly outbox: LocalOutbox
  readonly values: KeyValue
  /** What was asked in vain. */
  readonly gaps: GapStore
  readonly doubts: DoubtStore
  readonly cards: CardStore
  /** What was put right, for good. */
  readonly audit: Audit
  /** Work that other processes handed in. */
  readonly inbox: Inbox
  /** What opening had to mend; empty where nothing was wrong. */
  readonly recoveries: readonly Recovery[]
  /** Nothing was stored here before. */
  readonly isNew: boolean
  /** Rewrites the hot file without what was deleted since; worth doing once a day. */
  compact(): Promise<void>
  /** Waits for writes under way and lets the folder go. Closing twice is harmless. */
  close(): Promise<void>
}

/**
 * Opens a data folder: `knowledge.json` (reports and facts, cold), `hot.jsonl` (what changes with every message), `audit.jsonl` (what was put
 * right), `secret.key` (of the hashes that stand for chats), `lock.<n>`, `inbox/`, `replies/`.
 *
 * `write` takes the folder for this process and makes it where there is none. `read` takes nothing and changes nothing, also beside a
 * process that writes, and sees what was on disk when it opened; its writes throw `folder-unwritable`.
 * @throws {HoiXaError} `folder-in-use` (details: pid, folder), `folder-unwritable`, `folder-corrupt` where a newer version wrote it
 */
export async function openStorage(folder: string, mode: 'write' | 'read'): Promise<Storage> {
  const readOnly = mode === 'read'
  const lock = readOnly ? undefined : await lockFolder(folder)
  try {
    return await openFolder(folder, readOnly, lock)
  } catch (error) {
    await lock?.release().catch(() => {})
    throw unwritable(folder, error)
  }
}

/** The same drivers without files; nothing outlives it. */
export function memoryStorage(): Storage {
  return assemble(memoryHot(), memoryReports(), emptyInbox(), {
    secret: newSecret(),
    recoveries: [],
    isNew: true,
    audit: memoryAudit(),
    release: async () => {},
  })
}

async function openFolder(folder: string, readOnly: boolean, lock: Lock | undefined): Promise<Storage> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (readOnly && codeOf(error) === 'ENOENT') return []
    throw error
  })
  const knowledge = new KnowledgeFile(join(folder, 'knowledge.json'), { readOnly })
  const journal = new Journal(join(folder, 'hot.jsonl'), { readOnly })
  const reports = await fileReports(knowledge, folder)
  const hot = await fileHot(journal, folder)
  const secret = await folderSecret(folder, readOnly ? 'read' : 'write')
  return assemble(hot, reports, fileInbox(folder), {
    secret,
    recoveries: [...knowledge.recoveries, ...journal.recoveries],
    audit: fileAudit(folder),
    isNew: !names.some(name => /^(knowledge|hot)\./.test(name)),
    release: async () => lock?.release(),
  })
}

function assemble(
  hot: Hot,
  { store, settled }: Reports,
  inbox: Inbox,
  rest: Pick<Storage, 'recoveries' | 'isNew' | 'audit'> & { secret: Uint8Array; release: () => Promise<void> },
): Storage {
  const { secret, release, ...known } = rest
  let closing: Promise<void> | undefined
  return {
    ...known,
    reports: store,
    inbox,
    subscriptions: subscriptionStore(hot),
    outbox: outbox(hot),
    values: keyValue(hot),
    gaps: gapStore(hot, secret),
    doubts: doubtStore(hot, secret),
    cards: cardStore(hot, secret),
    compact: () => hot.compact(),
    close() {
      closing ??= settled()
        .then(() => hot.close())
        .finally(release)
      return closing
    },
  }
}
