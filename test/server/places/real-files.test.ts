import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { referenceSets } from '../../../seeds/reference-regions.ts'
import { fillReference } from '../../../seeds/seed.ts'
import { readBoundaryFile } from '../../../server/cli/import-boundaries.ts'
import { readPostcodeFile } from '../../../server/cli/import-postcodes.ts'
import { readRegionFile } from '../../../server/cli/import-regions.ts'
import { readRegisterFile } from '../../../server/cli/read-register-file.ts'
import type { Context } from '../../../server/context.ts'
import { importBoundaries } from '../../../server/features/places/boundary-commands.ts'
import { importPostcodes } from '../../../server/features/places/postcode-commands.ts'
import {
  importRegions,
  labourMarketSets,
  type RegionSet,
} from '../../../server/features/places/region-set-commands.ts'
import { importRegister } from '../../../server/features/school-register/school-register-commands.ts'
import { openWorld } from '../../helpers/world.ts'

const real = '../shared/data'
const register = `${real}/duo-vestigingen-bo/02.-alle-schoolvestigingen-basisonderwijs.2026-08.csv`

async function postcodes(context: Context, file: string) {
  const { points, refused } = await readPostcodeFile(`${real}/pc4/${file}`)
  return { ...(await importPostcodes(context, points)), refused }
}
async function boundaries(context: Context, file: string) {
  const { boundaries: found, refused } = await readBoundaryFile(`${real}/gemeentegrenzen/${file}`)
  return { ...(await importBoundaries(context, found)), refused }
}
const regions = async (context: Context, named?: RegionSet[]) =>
  await importRegions(context, async (stores) => [
    ...(await referenceSets(stores)),
    ...(named ?? (await labourMarketSets(stores))),
  ])

test.skipIf(!existsSync(real))(
  'the real files of the whole country are taken over whole, one on top of the other, and repeated they change nothing',
  async () => {
    const world = await openWorld()
    const { context } = world
    try {
      await fillReference(context)
      expect(await postcodes(context, 'geonames_NL.txt')).toMatchObject({
        new: 4321,
        refused: [],
        remarks: ['13 rows give a postcode and place again; the last counts'],
      })
      const schools = await importRegister(context, await readRegisterFile(register))
      expect(schools).toMatchObject({ new: 6122, refused: [] })

      const newest = 'gemeente_2026.geojson'
      expect(await boundaries(context, newest)).toMatchObject({ new: 342, refused: [] })
      expect(await boundaries(context, newest)).toMatchObject({ same: 342, placed: 0 })

      const { provinces, parts } = { provinces: 12, parts: 5 }
      expect(await regions(context)).toMatchObject({ new: provinces + parts + 34, remarks: [] })
      expect(await regions(context)).toMatchObject({
        new: 0,
        gone: 0,
        same: provinces + parts + 34,
      })
      const named = await readRegionFile(`${real}/regio-indelingen/gemeente-regio-2026.csv`)
      expect(await regions(context, named)).toMatchObject({ new: 35, gone: 34, remarks: [] })
      expect(await regions(context, named)).toMatchObject({ new: 0, changed: 0, gone: 0 })

      const finer = 'gemeente_gegeneraliseerd_2022.cbs-wfs.geojson'
      const older = await boundaries(context, finer)
      expect(older).toMatchObject({ new: 4, changed: 341, gone: 1, refused: [] })
      expect(await postcodes(context, '4pp.csv')).toMatchObject({ same: 0, refused: [] })
      expect(await postcodes(context, '4pp.csv')).toMatchObject({ new: 0, changed: 0, placed: 0 })
    } finally {
      await world.close()
    }
  },
  180_000,
)
