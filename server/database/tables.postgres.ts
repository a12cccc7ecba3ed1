import { postgresColumns } from './columns.ts'
import { defineTables } from './tables.ts'

export const postgresTables = defineTables(postgresColumns)

/** The migration generator looks for tables among the exports. */
export const {
  people,
  signIns,
  signInTries,
  refreshTokens,
  secondFactors,
  municipalities,
  organisations,
  memberships,
  invitations,
  regions,
  regionMunicipalities,
  coordinators,
  postcodes,
  places,
  postings,
  matches,
  watches,
  knownOffers,
  progress,
  changes,
  createdOnce,
  outbox,
} = postgresTables
