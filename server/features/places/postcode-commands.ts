import type { Context } from '../../context.ts'
import { foldName } from './place-rules.ts'
import { type PinReport, type PinWatch, placeAgain } from './pin-commands.ts'
import { refusePart } from './whole-file-rules.ts'

export interface PostcodePoint {
  digits: string
  place: string
  /** As the file gives it, a code or nothing. */
  municipalityCode: string | null
  /** What the municipality is called, where the file has no code. */
  municipalityName?: string
  latitude: number
  longitude: number
}

export interface PostcodeReport extends PinReport {
  new: number
  changed: number
  gone: number
  same: number
}

const keyOf = ({ digits, place }: { digits: string; place: string }) => `${digits} ${place}`

/**
 * Makes the postcodes as a file has them, and places by them what has no better pin; in one write. Of two rows for one
 * postcode and place the last counts. Throws FileRefused for a file that cannot be the whole, unless `force`.
 */
export async function importPostcodes(
  { database }: Context,
  points: PostcodePoint[],
  { force = false, ...watch }: { force?: boolean } & PinWatch = {},
): Promise<PostcodeReport> {
  return await database.write(async (stores) => {
    const codes = new Map(
      (await stores.municipalities.names()).map(({ code, name }) => [foldName(name), code]),
    )
    const wanted = new Map(
      points.map(({ municipalityName, ...point }) => [
        keyOf(point),
        {
          ...point,
          municipalityCode:
            point.municipalityCode ?? codes.get(foldName(municipalityName ?? '')) ?? null,
        },
      ]),
    )
    const known = new Map((await stores.places.allPostcodes()).map((row) => [keyOf(row), row]))

    const differs = [...wanted].filter(([key, point]) => {
      const row = known.get(key)
      return (
        row === undefined ||
        row.latitude !== point.latitude ||
        row.longitude !== point.longitude ||
        row.municipalityCode !== point.municipalityCode
      )
    })
    const lost = [...known].filter(([key]) => !wanted.has(key))
    refuseLostPostcodes([...known.values()], points, force)
    const changed = differs.filter(([key]) => known.has(key))
    for (const [, row] of [...lost, ...changed]) await stores.places.removePostcode(row)
    await stores.places.addPostcodes(differs.map(([, point]) => point))
    const pins = await placeAgain(stores, watch)
    const doubled = points.length - wanted.size
    return {
      new: differs.length - changed.length,
      changed: changed.length,
      gone: lost.length,
      same: wanted.size - differs.length,
      placed: pins.placed,
      remarks: [
        ...(doubled ? [`${doubled} rows give a postcode and place again; the last counts`] : []),
        ...pins.remarks,
      ],
    }
  })
}

/** By the digits: two sources spell the places of one postcode differently. */
function refuseLostPostcodes(
  rows: { digits: string }[],
  points: { digits: string }[],
  force: boolean,
) {
  const known = new Set(rows.map(({ digits }) => digits))
  const named = new Set(points.map(({ digits }) => digits))
  const lost = [...known].filter((digits) => !named.has(digits)).length
  refusePart({ known: known.size, lost, force }, 'postcodes')
}
