import { Queue, RateLimitError, Worker } from 'bullmq'
import { Api, GrammyError } from 'grammy'

/**
 * A queue with a limiter, the way its documentation advises: so many jobs a second, and after a 429 the queue rests for as long as it says.
 * As many sends at once as the program has. Works until it is told to end. `ROOT TOKEN MESSAGES PER_SECOND REDIS_URL`
 */
const [root = '', token = '', messages = '0', perSecond = '30', redis = ''] = process.argv.slice(2)
const AT_ONCE = 30
const api = new Api(token, { apiRoot: root })
const name = `deliver-${process.pid}`
const connection = { url: redis, maxRetriesPerRequest: null }
const queue = new Queue<{ chat: number; text: string }>(name, {
  connection,
  defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1_000 }, removeOnComplete: true },
})
const text = 'Xã Cao Thượng triển khai nhiệm vụ năm 2024. Thu nhập bình quân đầu người: 36 triệu đồng/người/năm.'
await queue.addBulk(Array.from({ length: Number(messages) }, (_, i) => ({ name: 'send', data: { chat: 1_000_001 + i, text } })))

const worker = new Worker<{ chat: number; text: string }>(
  name,
  async ({ data }) => {
    try {
      await api.sendMessage(data.chat, data.text)
    } catch (error) {
      const wait = error instanceof GrammyError ? error.parameters.retry_after : undefined
      if (wait === undefined) throw error
      await queue.rateLimit(wait * 1_000)
      throw new RateLimitError()
    }
  },
  { connection, concurrency: AT_ONCE, limiter: { max: Number(perSecond), duration: 1_000 } },
)
worker.on('error', error => process.stderr.write(`${error}\n`))
process.once('SIGTERM', async () => {
  await worker.close()
  await queue.obliterate({ force: true })
  await queue.close()
})
