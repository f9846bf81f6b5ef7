import { manySubscribers, ours } from './deliver.ts'

const what = process.argv[2]
console.log(what === 'many' ? await manySubscribers() : await ours(what === 'penalty' ? 'penalty' : 'window', 20_000, 1_000))
