import { sql } from 'drizzle-orm'
import { languages, pinSources } from '../../shared/common.ts'
import { matchProposers, matchReasons, matchStates } from '../../shared/matches.ts'
import type { OfferContent } from '../../shared/offers.ts'
import { postingStates, returnReasons } from '../../shared/postings.ts'
import type { RequestContent } from '../../shared/requests.ts'
import {
  holidayRegions,
  memberRoles,
  organisationKinds,
  postingTypes,
  providerKinds,
  regionKinds,
} from '../../shared/vocabulary.ts'
import { mailKinds } from '../outside/mail-kinds.ts'
import type { Columns } from './columns.ts'

/** Rings of [longitude, latitude], as in a GeoJSON MultiPolygon. */
export type Boundary = [number, number][][][]

type Choices<T extends string> = readonly [T, ...T[]]
const choices = <T extends string>(list: readonly T[]) => list as Choices<T>

/** Every table, once for all engines. */
export function defineTables(columns: Columns) {
  const { table, text, choice, integer, real, truth, json, sequence } = columns
  const { index, uniqueIndex, primaryKey } = columns

  const people = table(
    'people',
    {
      id: text('id').primaryKey(),
      email: text('email').notNull(),
      name: text('name').notNull(),
      language: choice('language', choices(languages)).notNull(),
      isAdministrator: truth('is_administrator').notNull(),
      /** Grows when all sessions must end; a session made with an older one is refused. */
      tokenVersion: integer('token_version').notNull(),
      createdAt: text('created_at').notNull(),
    },
    (row) => [uniqueIndex('people_email').on(row.email)],
  )

  const signIns = table(
    'sign_ins',
    {
      id: text('id').primaryKey(),
      email: text('email').notNull(),
      linkHash: text('link_hash').notNull(),
      codeHash: text('code_hash').notNull(),
      triesLeft: integer('tries_left').notNull(),
      createdAt: text('created_at').notNull(),
      expiresAt: text('expires_at').notNull(),
      usedAt: text('used_at'),
    },
    (row) => [uniqueIndex('sign_ins_link').on(row.linkHash), index('sign_ins_email').on(row.email)],
  )

  /** What was tried to sign in, to count it: of whom and from where only hashes. */
  const signInTries = table(
    'sign_in_tries',
    {
      id: text('id').primaryKey(),
      kind: choice('kind', ['mail', 'wrong_code', 'wrong_second_code']).notNull(),
      networkHash: text('network_hash').notNull(),
      addressHash: text('address_hash').notNull(),
      triedAt: text('tried_at').notNull(),
    },
    (row) => [
      index('sign_in_tries_network').on(row.networkHash, row.kind, row.triedAt),
      index('sign_in_tries_address').on(row.addressHash, row.kind, row.triedAt),
    ],
  )

  const refreshTokens = table(
    'refresh_tokens',
    {
      id: text('id').primaryKey(),
      familyId: text('family_id').notNull(),
      personId: text('person_id')
        .notNull()
        .references(() => people.id),
      tokenHash: text('token_hash').notNull(),
      createdAt: text('created_at').notNull(),
      expiresAt: text('expires_at').notNull(),
      usedAt: text('used_at'),
      /** When the second factor was shown in the sign-in it came from. */
      secondFactorAt: text('second_factor_at'),
    },
    (row) => [
      uniqueIndex('refresh_tokens_hash').on(row.tokenHash),
      index('refresh_tokens_family').on(row.familyId),
      index('refresh_tokens_person').on(row.personId),
    ],
  )

  /** What a coordinator's or administrator's app shares a key with us by: the key itself is kept nowhere. */
  const secondFactors = table('second_factors', {
    personId: text('person_id')
      .primaryKey()
      .references(() => people.id),
    salt: text('salt'),
    /** Tells whether the key that the salt makes today is still the one that was set up. */
    keyHash: text('key_hash'),
    setUpAt: text('set_up_at'),
    /** The time step of the last code, which with all before it is used up. */
    usedStep: integer('used_step'),
    /** Of a key that is being set up and takes the place of the other with its first code. */
    nextSalt: text('next_salt'),
  })

  const municipalities = table('municipalities', {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    province: text('province').notNull(),
    latitude: real('latitude').notNull(),
    longitude: real('longitude').notNull(),
    boundary: json<Boundary>('boundary'),
  })

  const organisations = table(
    'organisations',
    {
      id: text('id').primaryKey(),
      kind: choice('kind', choices(organisationKinds)).notNull(),
      name: text('name').notNull(),
      street: text('street').notNull(),
      houseNumber: text('house_number').notNull(),
      postcode: text('postcode').notNull(),
      place: text('place').notNull(),
      municipalityCode: text('municipality_code').references(() => municipalities.code),
      latitude: real('latitude'),
      longitude: real('longitude'),
      pinSource: choice('pin_source', choices(pinSources)),
      /** The last change of address moved the pin; cleared when somebody places it. */
      pinMoved: truth('pin_moved').notNull(),
      website: text('website'),
      contactEmail: text('contact_email'),
      contactPhone: text('contact_phone'),
      /** Lower case without accents, what typing a name or town is compared with. */
      searchText: text('search_text').notNull(),
      kvkNumber: text('kvk_number'),
      providerKind: choice('provider_kind', choices(providerKinds)),
      brinLocation: text('brin_location'),
      boardNumber: text('board_number'),
      denomination: text('denomination'),
      labourMarketCode: text('labour_market_code'),
      labourMarketName: text('labour_market_name'),
      holidayRegion: choice('holiday_region', choices(holidayRegions)),
      /** A fingerprint of its whole row in the school register as last imported, kept columns or not. */
      registerRow: text('register_row'),
      /** The host of the website that the register names, whatever its own people make of the website. */
      registerHost: text('register_host'),
      verifiedAt: text('verified_at'),
      refusedAt: text('refused_at'),
      /** The school register no longer has it. */
      goneAt: text('gone_at'),
      version: integer('version').notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
    },
    (row) => [
      uniqueIndex('organisations_brin').on(row.brinLocation),
      uniqueIndex('organisations_kvk_address').on(row.kvkNumber, row.postcode, row.houseNumber),
      index('organisations_municipality').on(row.municipalityCode),
      index('organisations_register_host').on(row.registerHost),
    ],
  )

  const memberships = table(
    'memberships',
    {
      organisationId: text('organisation_id')
        .notNull()
        .references(() => organisations.id),
      personId: text('person_id')
        .notNull()
        .references(() => people.id),
      role: choice('role', choices(memberRoles)).notNull(),
      confirmedAt: text('confirmed_at'),
      createdAt: text('created_at').notNull(),
    },
    (row) => [
      primaryKey({ name: 'memberships_key', columns: [row.organisationId, row.personId] }),
      index('memberships_person').on(row.personId),
    ],
  )

  const invitations = table(
    'invitations',
    {
      id: text('id').primaryKey(),
      organisationId: text('organisation_id')
        .notNull()
        .references(() => organisations.id),
      email: text('email').notNull(),
      role: choice('role', choices(memberRoles)).notNull(),
      tokenHash: text('token_hash').notNull(),
      invitedBy: text('invited_by')
        .notNull()
        .references(() => people.id),
      createdAt: text('created_at').notNull(),
      expiresAt: text('expires_at').notNull(),
      acceptedAt: text('accepted_at'),
    },
    (row) => [
      uniqueIndex('invitations_token').on(row.tokenHash),
      index('invitations_organisation').on(row.organisationId),
    ],
  )

  const regions = table(
    'regions',
    {
      id: text('id').primaryKey(),
      kind: choice('kind', choices(regionKinds)).notNull(),
      /** The code its source gives it; unique within the kind. */
      code: text('code').notNull(),
      name: text('name').notNull(),
      reviewsFirst: truth('reviews_first').notNull(),
      version: integer('version').notNull(),
    },
    (row) => [uniqueIndex('regions_code').on(row.kind, row.code)],
  )

  const regionMunicipalities = table(
    'region_municipalities',
    {
      regionId: text('region_id')
        .notNull()
        .references(() => regions.id),
      municipalityCode: text('municipality_code')
        .notNull()
        .references(() => municipalities.code),
    },
    (row) => [
      primaryKey({
        name: 'region_municipalities_key',
        columns: [row.regionId, row.municipalityCode],
      }),
      index('region_municipalities_code').on(row.municipalityCode),
    ],
  )

  const coordinators = table(
    'coordinators',
    {
      regionId: text('region_id')
        .notNull()
        .references(() => regions.id),
      personId: text('person_id')
        .notNull()
        .references(() => people.id),
      createdAt: text('created_at').notNull(),
    },
    (row) => [
      primaryKey({ name: 'coordinators_key', columns: [row.regionId, row.personId] }),
      index('coordinators_person').on(row.personId),
    ],
  )

  const postcodes = table(
    'postcodes',
    {
      /** The four digits. */
      digits: text('digits').notNull(),
      place: text('place').notNull(),
      municipalityCode: text('municipality_code'),
      latitude: real('latitude').notNull(),
      longitude: real('longitude').notNull(),
    },
    (row) => [primaryKey({ name: 'postcodes_key', columns: [row.digits, row.place] })],
  )

  const places = table(
    'places',
    {
      id: text('id').primaryKey(),
      name: text('name').notNull(),
      /** Lower case without accents and punctuation. */
      searchText: text('search_text').notNull(),
      municipalityCode: text('municipality_code'),
      latitude: real('latitude').notNull(),
      longitude: real('longitude').notNull(),
    },
    (row) => [index('places_search_text').on(row.searchText)],
  )

  const postings = table(
    'postings',
    {
      id: text('id').primaryKey(),
      type: choice('type', choices(postingTypes)).notNull(),
      organisationId: text('organisation_id')
        .notNull()
        .references(() => organisations.id),
      state: choice('state', choices(postingStates)).notNull(),
      /** The text as last edited. */
      content: json<RequestContent | OfferContent>('content').notNull(),
      /** The text that is public, or was last approved; nothing before the first approval. */
      published: json<RequestContent | OfferContent>('published'),
      publishedAt: text('published_at'),
      /** An edit of a public posting waits for review. */
      editWaits: truth('edit_waits').notNull(),
      /** A request: since when it is open without an agreement. */
      waitingSince: text('waiting_since'),
      /** The last local day it stays as it is by itself: after it a request expires, an offer is to be confirmed. */
      lastDay: text('last_day'),
      returnReason: choice('return_reason', choices(returnReasons)),
      returnNote: text('return_note'),
      createdBy: text('created_by').references(() => people.id),
      version: integer('version').notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
    },
    (row) => [
      index('postings_organisation').on(row.organisationId, row.createdAt),
      index('postings_type_state').on(row.type, row.state),
      index('postings_state_last_day').on(row.state, row.lastDay),
    ],
  )

  const matches = table(
    'matches',
    {
      id: text('id').primaryKey(),
      requestId: text('request_id')
        .notNull()
        .references(() => postings.id),
      offerId: text('offer_id')
        .notNull()
        .references(() => postings.id),
      state: choice('state', choices(matchStates)).notNull(),
      proposedBy: choice('proposed_by', choices(matchProposers)).notNull(),
      proposerId: text('proposer_id').references(() => people.id),
      schoolAcceptedAt: text('school_accepted_at'),
      providerAcceptedAt: text('provider_accepted_at'),
      /** The half school year it counts for in the offer's capacity; set when it is accepted. */
      schoolTerm: text('school_term'),
      message: text('message').notNull(),
      reason: choice('reason', choices(matchReasons)),
      reasonNote: text('reason_note'),
      endedBy: choice('ended_by', [...matchProposers, 'clock']),
      createdAt: text('created_at').notNull(),
      changedAt: text('changed_at').notNull(),
    },
    (row) => [
      uniqueIndex('matches_live_pair')
        .on(row.requestId, row.offerId)
        .where(sql`state in ('proposed', 'accepted', 'scheduled')`),
      index('matches_request').on(row.requestId),
      index('matches_offer_term').on(row.offerId, row.schoolTerm),
      index('matches_state').on(row.state, row.changedAt),
      index('matches_proposer').on(row.proposerId, row.createdAt),
    ],
  )

  /** Who is told when there is an offer for a request of their school. */
  const watches = table(
    'watches',
    {
      requestId: text('request_id')
        .notNull()
        .references(() => postings.id),
      personId: text('person_id')
        .notNull()
        .references(() => people.id),
      createdAt: text('created_at').notNull(),
    },
    (row) => [
      primaryKey({ name: 'watches_key', columns: [row.requestId, row.personId] }),
      index('watches_person').on(row.personId),
    ],
  )

  /** Offers that fit a watched request and are no news: told, or there before they were watched for. */
  const knownOffers = table(
    'known_offers',
    {
      requestId: text('request_id')
        .notNull()
        .references(() => postings.id),
      offerId: text('offer_id')
        .notNull()
        .references(() => postings.id),
      knownAt: text('known_at').notNull(),
    },
    (row) => [primaryKey({ name: 'known_offers_key', columns: [row.requestId, row.offerId] })],
  )

  /** How far those who work through the changes have come, whichever process does it. */
  const progress = table('progress', {
    follower: text('follower').primaryKey(),
    sequence: integer('sequence').notNull(),
  })

  /** What the catalogue of every process follows, in the order of the writes. */
  const changes = table('changes', {
    sequence: sequence('sequence'),
    subject: choice('subject', ['posting', 'everything']).notNull(),
    subjectId: text('subject_id').notNull(),
    changedAt: text('changed_at').notNull(),
  })

  /** Creations that carried an Idempotency-Key. */
  const createdOnce = table(
    'created_once',
    {
      personId: text('person_id').notNull(),
      key: text('key').notNull(),
      deed: text('deed').notNull(),
      bodyHash: text('body_hash').notNull(),
      resultId: text('result_id').notNull(),
      createdAt: text('created_at').notNull(),
    },
    (row) => [primaryKey({ name: 'created_once_key', columns: [row.personId, row.key] })],
  )

  /** Mails to send after the write that caused them; the text is wiped once it is sent. */
  const outbox = table(
    'outbox',
    {
      id: text('id').primaryKey(),
      recipient: text('recipient').notNull(),
      kind: choice('kind', choices(mailKinds)),
      subject: text('subject').notNull(),
      text: text('text').notNull(),
      createdAt: text('created_at').notNull(),
      sendAfter: text('send_after').notNull(),
      /** Not worth sending after this. */
      sendBefore: text('send_before').notNull(),
      tries: integer('tries').notNull(),
      sentAt: text('sent_at'),
    },
    (row) => [
      index('outbox_waiting').on(row.sentAt, row.sendAfter),
      index('outbox_recipient').on(row.recipient, row.kind, row.createdAt),
    ],
  )

  return {
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
  }
}

export type Tables = ReturnType<typeof defineTables>
