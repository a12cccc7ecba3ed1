import type { RegionKind } from '../../../shared/vocabulary.ts'
import { groupBy } from '../../algorithms/group-by.ts'
import type { Context } from '../../context.ts'
import type { Stores } from '../../stores.ts'
import { refusePart } from './whole-file-rules.ts'

/** A region as a source gives it: a name and the municipalities in it. */
export interface RegionSet {
  /** Fixed by our own reference data, else made when it is new. */
  id?: string
  kind: RegionKind
  code: string
  name: string
  municipalityCodes: string[]
}

export interface RegionReport {
  new: number
  changed: number
  /** Not named any more, used by nobody, and removed. */
  gone: number
  same: number
  remarks: string[]
}

/** Each municipality goes to one labour market region, as its schools in the register say. */
export async function labourMarketSets({ schoolRegister }: Stores): Promise<RegionSet[]> {
  const sets = new Map<string, RegionSet>()
  for (const { municipalityCode, code, name } of await schoolRegister.labourMarkets()) {
    if (municipalityCode === null || code === null) continue
    const set = sets.get(code) ?? {
      kind: 'labour_market',
      code,
      name: name ?? code,
      municipalityCodes: [],
    }
    sets.set(code, set)
    if (!set.municipalityCodes.includes(municipalityCode))
      set.municipalityCodes.push(municipalityCode)
  }
  return [...sets.values()]
}

/**
 * Makes the regions as given, in one write. Their coordinators and how they review stay. Regions of the same kinds that
 * are not named are removed unless somebody uses them; other kinds stay. `makeSets` gets stores, so that sets can be
 * made of what is known. Throws FileRefused for sets that cannot be the whole, unless `force`.
 */
export async function importRegions(
  { database, ids }: Context,
  makeSets: (stores: Stores) => Promise<RegionSet[]>,
  { force = false }: { force?: boolean } = {},
): Promise<RegionReport> {
  return await database.write(async (stores) => {
    const report: RegionReport = { new: 0, changed: 0, gone: 0, same: 0, remarks: [] }
    const known = new Set((await stores.municipalities.names()).map(({ code }) => code))
    const sets = await makeSets(stores)
    await refuseLostMunicipalities(stores, sets, force)
    for (const set of sets) {
      const strange = set.municipalityCodes.filter((code) => !known.has(code))
      if (strange.length)
        report.remarks.push(`${set.name}: unknown municipalities left out: ${strange.join(', ')}`)
      const wanted = set.municipalityCodes.filter((code) => known.has(code))
      report[await makeRegion(stores, set, wanted, ids)] += 1
    }
    report.remarks.push(...leftOut(sets, [...known]))
    await removeUnnamed(stores, sets, report)
    if (report.new + report.changed + report.gone > 0) await stores.changes.recordEverything()
    return report
  })
}

/** A municipality that was in a region of a kind and is in none of them any more. */
async function refuseLostMunicipalities({ regionSets }: Stores, sets: RegionSet[], force: boolean) {
  for (const [kind, ofKind] of groupBy(sets, (set) => set.kind)) {
    const known = await regionSets.municipalitiesOfKind(kind)
    const named = new Set(ofKind.flatMap((set) => set.municipalityCodes))
    const lost = known.filter((code) => !named.has(code)).length
    refusePart({ known: known.length, lost, force }, `municipalities in a ${kind} region`)
  }
}

const mostNamed = 10

/** Which municipalities are in no region of a kind that has been given. */
function leftOut(sets: RegionSet[], municipalityCodes: string[]) {
  return [...groupBy(sets, ({ kind }) => kind)].flatMap(([kind, ofKind]) => {
    const inside = new Set(ofKind.flatMap((set) => set.municipalityCodes))
    const left = municipalityCodes.filter((code) => !inside.has(code))
    const some = left.slice(0, mostNamed).join(', ') + (left.length > mostNamed ? ', …' : '')
    return left.length ? [`${left.length} municipalities are in no ${kind}: ${some}`] : []
  })
}

async function removeUnnamed({ regionSets }: Stores, sets: RegionSet[], report: RegionReport) {
  const named = new Set(sets.map(({ kind, code }) => `${kind} ${code}`))
  for (const kind of new Set(sets.map((set) => set.kind)))
    for (const region of await regionSets.ofKind(kind)) {
      if (named.has(`${kind} ${region.code}`)) continue
      if (region.reviewsFirst || (await regionSets.isInUse(region.id))) {
        report.remarks.push(
          `${region.name} (${region.code}): not named any more, but in use; it stays`,
        )
        continue
      }
      await regionSets.remove(region.id)
      report.gone += 1
    }
}

async function makeRegion(
  { regions, regionSets }: Stores,
  { id, kind, code, name }: RegionSet,
  wanted: string[],
  ids: () => string,
): Promise<'new' | 'changed' | 'same'> {
  const region = await regionSets.find(kind, code)
  if (!region) {
    await regions.add(
      { id: id ?? ids(), kind, code, name, reviewsFirst: false, version: 1 },
      wanted,
    )
    return 'new'
  }
  const found = await regionSets.municipalitiesOf(region.id)
  const added = wanted.filter((one) => !found.includes(one))
  const lost = found.filter((one) => !wanted.includes(one))
  if (added.length + lost.length === 0 && region.name === name) return 'same'
  await regionSets.rename(region.id, name)
  await regionSets.removeMunicipalities(region.id, lost)
  await regionSets.addMunicipalities(region.id, added)
  return 'changed'
}
