import { FileRefused } from '../../problem.ts'

/** Open data of the country never loses half of anything, nor a twentieth of many between two editions. */
export const isFarTooSmall = (known: number, lost: number) =>
  lost > Math.min(known / 2, Math.max(50, known / 20))

/** Throws FileRefused when a file that should be whole does not name too many of the `known` things, unless `force`. */
export function refusePart(
  { known, lost, force }: { known: number; lost: number; force: boolean },
  things: string,
) {
  if (!force && isFarTooSmall(known, lost))
    throw new FileRefused(
      `${lost} of the ${known} known ${things} are not in it; if that is right, add --force`,
    )
}
