import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

function folderWith(file: string, from: string): string {
  if (existsSync(join(from, file))) return from
  if (dirname(from) === from) throw new Error(`there is no ${file} above ${import.meta.dirname}`)
  return folderWith(file, dirname(from))
}

/** The folder of the whole product, wherever in it this runs: as source, or as the one file of a build. */
export const rootFolder = folderWith('pnpm-workspace.yaml', import.meta.dirname)
