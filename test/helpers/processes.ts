import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from './free-port.ts'

export interface RunningServer {
  address: string
  /** What it said so far. */
  said(): string
  kill(): Promise<void>
}

/** The server as its command runs it, as a process of its own; answers once it is ready. */
export async function startServer(settings: Record<string, string>): Promise<RunningServer> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: 'http://desk.test.example',
      DEMO: 'true',
      SESSION_SECRET: 'a secret for tests: 0123456789abcdef',
      REQUESTS_PER_MINUTE: '1000000',
      OVERLOAD_DELAY_MS: '0',
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const address = `http://127.0.0.1:${port}`
  await untilReady(address, child, () => said)
  return {
    address,
    said: () => said,
    async kill() {
      const isGone = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.kill('SIGKILL')) await isGone
    },
  }
}

async function untilReady(address: string, child: ChildProcess, said: () => string) {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    const reply = await fetch(`${address}/health/ready`).catch(() => undefined)
    if (reply?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error(`the server did not start: ${said()}`)
}
