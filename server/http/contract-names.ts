import * as accounts from '../../shared/accounts.ts'
import type { Endpoint } from '../../shared/endpoint.ts'
import * as matches from '../../shared/matches.ts'
import * as members from '../../shared/members.ts'
import * as offers from '../../shared/offers.ts'
import * as organisations from '../../shared/organisations.ts'
import * as ownData from '../../shared/own-data.ts'
import * as postings from '../../shared/postings.ts'
import * as problems from '../../shared/problems.ts'
import * as regions from '../../shared/regions.ts'
import * as requests from '../../shared/requests.ts'
import * as search from '../../shared/search.ts'
import * as secondFactor from '../../shared/second-factor.ts'
import * as suggestions from '../../shared/suggestions.ts'
import * as techniekpact from '../../shared/techniekpact.ts'
import * as watches from '../../shared/watches.ts'

const subjects = [
  accounts,
  matches,
  members,
  offers,
  organisations,
  ownData,
  postings,
  problems,
  regions,
  requests,
  search,
  secondFactor,
  suggestions,
  techniekpact,
  watches,
]
const parts = subjects.flatMap((subject) => Object.entries(subject) as [string, unknown][])

const isEndpoint = (part: unknown): part is Endpoint =>
  typeof part === 'object' && part !== null && 'url' in part && 'method' in part

/** What an endpoint is called in the contract, by its method and address. */
export const endpointNames = new Map(
  parts.flatMap(([name, part]) => (isEndpoint(part) ? [[`${part.method} ${part.url}`, name]] : [])),
)

/** What a schema of an object is called in the contract, by its JSON. */
export const schemaNames = new Map(
  parts.flatMap(([name, part]) =>
    typeof part === 'object' && part !== null && 'type' in part && part.type === 'object'
      ? [[JSON.stringify(part), name]]
      : [],
  ),
)
