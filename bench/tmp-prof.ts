import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../src/main.ts'
import { botApiStub } from '../tests/support/bot-api-stub.ts'
import { endProgram, figuresOf, preparePush, settled } from './push.ts'

const push = await preparePush(8000)
const stub = await botApiStub({ perSecond: 1000, anyChat: true, latencyMs: () => 5 + Math.random() * 20 })
const program = spawn(process.execPath, ['--cpu-prof', '--cpu-prof-dir=/tmp/wt2/prof', join(ROOT, 'bin', 'hoixa.mjs'), 'start'], {
  cwd: push.folder,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    PATH: process.env.PATH ?? '',
    DATA_DIR: push.folder,
    BOT_TOKEN: stub.token,
    BOT_API_ROOT: stub.root,
    SEND_PER_SECOND: '1000',
    LOG_LEVEL: 'error',
  },
})
await settled(stub, 8000, 20000)
console.log(figuresOf(stub, 8000, 1000))
await endProgram(program)
await stub.close()
push.remove()
