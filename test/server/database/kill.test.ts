import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { build } from 'vite'
import { expect, test } from 'vitest'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..', '..')
const cycles = 50
const warmAtOnce = 3

interface Writer {
  process: ChildProcessWithoutNullStreams
  /** What it said, line by line. */
  lines: string[]
  isWarm: Promise<void>
  isGone: Promise<void>
}

/** The child and our database code as one plain file: it starts in a fraction of the time. Packages stay packages. */
async function bundleChild(folder: string) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(here, 'writing-child.ts'),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return join(folder, 'child.mjs')
}

function startWriter(child: string, file: string, name: string): Writer {
  const process = spawn('node', [child, file, name])
  const lines: string[] = []
  const reader = createInterface({ input: process.stdout })
  let complaints = ''
  process.stderr.on('data', (text: Buffer) => (complaints += text.toString()))
  const isGone = new Promise<void>((resolve) => process.once('close', () => resolve()))
  const isWarm = new Promise<void>((resolve, reject) => {
    reader.on('line', (line) => (line === 'warm' ? resolve() : lines.push(line)))
    void isGone.then(() => reject(new Error(`the writer stopped by itself: ${complaints}`)))
  })
  isWarm.catch(() => {})
  return { process, lines, isWarm, isGone }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('no acknowledged write is lost or doubled when the process is killed fifty times', async () => {
  // A killed process is no power cut: memory keeps what it wrote, and the test need not wait for the disk.
  const memory = '/dev/shm'
  const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'techloket-kill-'))
  const file = join(folder, 'test.db')
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true })
  const bundle = mkdtempSync(join(root, 'node_modules', '.cache', 'techloket-kill-'))
  const child = await bundleChild(bundle)
  const acknowledged: string[] = []
  let started = 0
  const pool: Writer[] = []
  // Starting takes longest, so the next few get ready while one writes.
  const fill = () => {
    while (pool.length < warmAtOnce && started < cycles)
      pool.push(startWriter(child, file, `writer-${started++}`))
  }
  try {
    for (let cycle = 0; cycle < cycles; cycle++) {
      fill()
      const writer = pool.shift()
      if (!writer) throw new Error('no writer')
      await writer.isWarm
      writer.process.stdin.write('go\n')
      while (writer.lines.length === 0 && writer.process.exitCode === null) await pause(2)
      // Killed at another moment of its work each time.
      await pause((cycle * 7) % 60)
      writer.process.kill('SIGKILL')
      await writer.isGone
      acknowledged.push(...writer.lines)

      const client = new Sqlite(file)
      const verdict = client.pragma('integrity_check', { simple: true })
      const found = client.prepare('select id from outbox').pluck().all() as string[]
      client.close()
      const present = new Set(found)
      expect(verdict).toBe('ok')
      expect(found).toHaveLength(present.size)
      expect(acknowledged.filter((id) => !present.has(id))).toEqual([])
      // At most the one write whose answer was on its way is there without having been acknowledged.
      expect(found.length - acknowledged.length).toBeLessThanOrEqual(cycle + 1)
    }
    expect(acknowledged.length).toBeGreaterThan(cycles)
  } finally {
    for (const writer of pool) writer.process.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
    rmSync(bundle, { recursive: true, force: true })
  }
}, 180_000)
