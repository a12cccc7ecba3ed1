import { importRegister } from '../features/school-register/school-register-commands.ts'
import { readRegisterFile } from './read-register-file.ts'
import { countAloud, mutter, say, withContext } from './tool.ts'

/** Makes the schools as DUO's file has them, and says what changed. */
export async function importSchools(file: string, { force }: { force: boolean }) {
  const started = performance.now()
  mutter(`reading ${file}`)
  const rows = await readRegisterFile(file, countAloud('read'))
  mutter(`${rows.length} rows, comparing`)
  const report = await withContext((context) =>
    importRegister(context, rows, { force, onCompared: countAloud('compared') }),
  )
  for (const line of [...report.remarks, ...report.refused.map((line) => `refused ${line}`)])
    say(line)
  const { new: fresh, changed, gone, back, same, refused } = report
  const returned = back ? `, ${back} back` : ''
  say(
    `schools: ${fresh} new, ${changed} changed, ${gone} gone${returned}, ${same} the same, ${refused.length} refused`,
  )
  mutter(`${((performance.now() - started) / 1000).toFixed(1)} s`)
}
