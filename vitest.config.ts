import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const common = { testTimeout: 30_000, hookTimeout: 60_000, isolate: false }
const onPostgresOnly = 'test/server/**/postgres*.test.ts'

/** Every test that works with a database runs on each engine. */
const onEachEngine = readdirSync('test/server', { recursive: true, encoding: 'utf8' })
  .map((file) => join('test/server', file))
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => /helpers\/(world|engine)\.ts'/.test(readFileSync(file, 'utf8')))

export default defineConfig({
  test: {
    // One more than there are cores: processes and browsers are waited for.
    maxWorkers: 3,
    reporters: ['default', './test/helpers/closing-line.ts'],
    projects: [
      {
        test: {
          ...common,
          name: 'sqlite',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [onPostgresOnly],
          globalSetup: ['test/helpers/chromium.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'postgres',
          include: [...onEachEngine, onPostgresOnly],
          env: { TEST_ENGINE: 'postgres' },
          globalSetup: ['test/helpers/postgres.ts'],
        },
      },
    ],
  },
})
