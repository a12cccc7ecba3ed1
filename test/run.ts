import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** Everything a change must pass, in the order in which it fails fastest. Words given to it choose test files. */
const wanted = process.argv.slice(2)
const steps: [string, string[]][] = [
  ['oxfmt', ['--check', '.']],
  ['oxlint', ['--type-aware', '--deny-warnings', '.']],
  ['tsc', ['-p', 'tsconfig.json']],
  ['tsc', ['-p', 'web/tsconfig.json']],
  ['node', ['build.js']],
  ['vitest', ['run', ...wanted]],
]

const PATH = `${join(process.cwd(), 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`
for (const [command, words] of steps) {
  const started = Date.now()
  const { status } = spawnSync(command, words, {
    stdio: 'inherit',
    env: { ...process.env, PATH, TEST_BUILT: 'true' },
  })
  if (status !== 0) {
    console.error(`${command} ${words.join(' ')} found something wrong`)
    process.exit(1)
  }
  if (command !== 'vitest')
    console.log(
      `${command} ${words.join(' ')}: fine (${((Date.now() - started) / 1000).toFixed(1)} s)`,
    )
}
