import { openStorage } from '../../src/storage/open-storage.ts'

/** Writes until the disk takes no more; prints which writes were acknowledged and what refused the others. */
const storage = await openStorage(process.argv[2]!, 'write')
const acknowledged: string[] = []
const refusals = new Set<unknown>()
const refused = (error: unknown) => refusals.add(error instanceof Error && 'code' in error ? error.code : String(error))
for (let i = 0; i < 40; i++) await storage.values.write(`k${i}`, 'x'.repeat(400)).then(() => acknowledged.push(`k${i}`), refused)
const put = (id: string, size: number) =>
  storage.reports
    .put([{ report: { id, title: '', text: 'x'.repeat(size), hash: '' }, facts: [] }])
    .then(() => acknowledged.push(id), refused)
await put('small', 1)
await put('large', 20_000)
await put('after', 1)
await storage.close().catch(refused)
console.log(JSON.stringify({ acknowledged, refusals: [...refusals] }))
