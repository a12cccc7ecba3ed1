import { spawn } from 'node:child_process'
import type { Load, LoadAsk } from './http-load.ts'

/** Asks a server from another process for a few seconds. */
export async function load(ask: LoadAsk): Promise<Load> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/http-load.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(ask))
  let text = ''
  for await (const chunk of child.stdout) text += String(chunk)
  return JSON.parse(text) as Load
}

/** A line of a table: what was measured, then its figures. */
export const row = (what: string, cells: (string | number)[]) =>
  what.padEnd(32) + cells.map((cell) => String(cell).padStart(10)).join('')
