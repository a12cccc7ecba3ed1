import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { outOfDate } from './build.js'

// The builder runs in a process of its own, so that the desk does not carry its memory and settings.
if (outOfDate().length > 0) {
  const built = spawnSync(process.execPath, [join(import.meta.dirname, 'build.js')], {
    stdio: 'inherit',
  })
  if (built.status !== 0) process.exit(1)
}

// By an address rather than a path: it need not be there when this is checked.
await import(new URL('server/dist/main.js', import.meta.url).href)
