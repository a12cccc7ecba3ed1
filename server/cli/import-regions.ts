import {
  importRegions,
  labourMarketSets,
  type RegionSet,
} from '../features/places/region-set-commands.ts'
import { FileRefused } from '../problem.ts'
import { referenceSets } from '../../seeds/reference-regions.ts'
import { readTable, readText } from './read-table.ts'
import { mutter, say, withContext } from './tool.ts'

const columns = ['gemeentecode', 'arbeidsmarktregio_code', 'arbeidsmarktregio_naam']
const form = `a comma-separated table in UTF-8 with the columns ${columns.join(', ')}`

/** The labour market regions that a file names. Throws FileRefused when it is not such a table, or a row of it is faulty. */
export async function readRegionFile(file: string): Promise<RegionSet[]> {
  const [header, ...rows] = readTable(file, await readText(file), ',')
  const missing = columns.find((name) => !header?.fields.includes(name))
  if (!header || missing)
    throw new FileRefused(`${file} has no column ${missing}; expected ${form}`)
  if (rows.length === 0) throw new FileRefused(`${file} has a header and no municipalities`)
  const at = columns.map((name) => header.fields.indexOf(name))

  const sets = new Map<string, RegionSet>()
  const lines = new Map<string, number>()
  for (const { fields, line } of rows) {
    if (fields.length !== header.fields.length)
      throw new FileRefused(
        `${file} line ${line}: ${fields.length} columns instead of ${header.fields.length}`,
      )
    const [municipality = '', code = '', name = ''] = at.map((column) => fields[column]?.trim())
    if (!/^GM\d{4}$/.test(municipality) || !code || !name)
      throw new FileRefused(`${file} line ${line}: needs a code GM####, a region code and a name`)
    const earlier = lines.get(municipality)
    if (earlier !== undefined)
      throw new FileRefused(`${file} line ${line}: ${municipality} stands on line ${earlier}, too`)
    lines.set(municipality, line)
    const set = sets.get(code) ?? { kind: 'labour_market', code, name, municipalityCodes: [] }
    set.municipalityCodes.push(municipality)
    sets.set(code, set)
  }
  return [...sets.values()]
}

/** Makes provinces, parts of the country, and labour market regions: those of a file, else as the schools say. */
export async function importRegionSets(file: string | undefined, options: { force: boolean }) {
  const named = file === undefined ? undefined : await readRegionFile(file)
  mutter(
    `${named ? `${named.length} labour market regions` : 'regions as the schools say'}, comparing`,
  )
  const report = await withContext((context) =>
    importRegions(
      context,
      async (stores) => [
        ...(await referenceSets(stores)),
        ...(named ?? (await labourMarketSets(stores))),
      ],
      options,
    ),
  )
  for (const line of report.remarks) say(line)
  say(
    `regions: ${report.new} new, ${report.changed} changed, ${report.gone} gone, ${report.same} the same, 0 refused`,
  )
}
