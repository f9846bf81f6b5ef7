import { autoRetry } from '@grammyjs/auto-retry'
import { Api } from 'grammy'

/** The usual way: all messages at once, and each is tried again when Telegram refuses it. `ROOT TOKEN MESSAGES` */
const [root = '', token = '', messages = '0'] = process.argv.slice(2)
const api = new Api(token, { apiRoot: root })
api.config.use(autoRetry())
const text = 'Xã Cao Thượng triển khai nhiệm vụ năm 2024. Thu nhập bình quân đầu người: 36 triệu đồng/người/năm.'
await Promise.allSettled(Array.from({ length: Number(messages) }, (_, i) => api.sendMessage(1_000_001 + i, text)))
