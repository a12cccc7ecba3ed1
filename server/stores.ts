import { changeStore } from './database/change-store.ts'
import { createdOnceStore } from './database/created-once-store.ts'
import type { Connection } from './database/engine.ts'
import { accountStore } from './features/accounts/account-store.ts'
import { ownDataStore } from './features/accounts/own-data-store.ts'
import { secondFactorStore } from './features/accounts/second-factor-store.ts'
import { sessionStore } from './features/accounts/session-store.ts'
import { signInStore } from './features/accounts/sign-in-store.ts'
import { tryStore } from './features/accounts/try-store.ts'
import { demoStore } from './features/demo/demo-store.ts'
import { matchStore } from './features/matches/match-store.ts'
import { invitationStore } from './features/organisations/invitation-store.ts'
import { membershipStore } from './features/organisations/membership-store.ts'
import { organisationStore } from './features/organisations/organisation-store.ts'
import { municipalityStore } from './features/places/municipality-store.ts'
import { placeStore } from './features/places/place-store.ts'
import { listingStore } from './features/postings/listing-store.ts'
import { postingStore } from './features/postings/posting-store.ts'
import { regionStore } from './features/regions/region-store.ts'
import { operationStore } from './features/operation/operation-store.ts'
import { regionSetStore } from './features/places/region-set-store.ts'
import { schoolRegisterStore } from './features/school-register/school-register-store.ts'
import { watchStore } from './features/watches/watch-store.ts'
import { outboxStore } from './outside/outbox-store.ts'

/** All there is to ask the database, one store a subject. */
export function makeStores(connection: Connection, now: () => Date) {
  return {
    accounts: accountStore(connection),
    ownData: ownDataStore(connection),
    sessions: sessionStore(connection),
    signIns: signInStore(connection),
    signInTries: tryStore(connection),
    secondFactors: secondFactorStore(connection),
    organisations: organisationStore(connection),
    memberships: membershipStore(connection),
    invitations: invitationStore(connection),
    regions: regionStore(connection),
    municipalities: municipalityStore(connection),
    places: placeStore(connection),
    postings: postingStore(connection),
    listings: listingStore(connection),
    matches: matchStore(connection),
    watches: watchStore(connection),
    regionSets: regionSetStore(connection),
    operation: operationStore(connection),
    schoolRegister: schoolRegisterStore(connection),
    demo: demoStore(connection),
    outbox: outboxStore(connection),
    changes: changeStore(connection, now),
    createdOnce: createdOnceStore(connection),
  }
}

export type Stores = ReturnType<typeof makeStores>
