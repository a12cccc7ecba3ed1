import { type ChildProcess, spawn } from 'node:child_process'
import { testSettings } from './settings.ts'
import { freePort } from './free-port.ts'

/** `start` is the command of package.json, which builds first; `main` and what lies in `cli/` run from the source as it stands. */
export type Script = 'start' | 'main' | `cli/${string}`

export interface Running {
  child: ChildProcess
  /** What it answered, and what it muttered, so far. */
  said: () => string
  muttered: () => string
  /** The code it ended with, null when a signal ended it. */
  ended: Promise<number | null>
}

export interface RunningServer extends Running {
  url: string
  port: number
  /** As an operator does; gives the code it ended with. */
  stop(): Promise<number | null>
  /** As a power cut does. */
  kill(): Promise<void>
}

/** Where everything has just been built, the server starts from that, which is quicker. */
const isBuilt = process.env['TEST_BUILT'] === 'true'

function fileOf(script: Script) {
  if (script === 'start') return ['start.js']
  if (script === 'main' && isBuilt) return ['--enable-source-maps', 'server/dist/main.js']
  return ['--import', 'tsx', `server/${script}.ts`]
}

/** A script of ours as a process of its own. */
export function begin(script: Script, words: string[], settings: Record<string, string>): Running {
  const child = spawn(process.execPath, [...fileOf(script), ...words], {
    env: { ...process.env, ...testSettings, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let muttered = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (muttered += text.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, said: () => said, muttered: () => muttered, ended }
}

/** The server as a process of its own, once it is ready to answer, on a port that was free. */
export async function startServer(
  settings: Record<string, string>,
  script: 'start' | 'main' = 'main',
): Promise<RunningServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const running = begin(script, [], { PORT: String(port), ...settings })
  await untilReady(url, running)
  const end = async (signal: NodeJS.Signals) => {
    running.child.kill(signal)
    return await running.ended
  }
  return {
    ...running,
    url,
    port,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  }
}

async function untilReady(url: string, { child, said, muttered }: Running) {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    const reply = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (reply?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error(`the server did not start: ${said()}${muttered()}`)
}
