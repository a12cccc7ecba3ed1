import { aliasedTable, eq } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

const titleOf = ({ title = '' }: { title?: string }) => title

/** Everything that is kept about one person, for them to take along. */
export function ownDataStore({ db, tables }: Connection) {
  const { people, memberships, organisations, coordinators, regions, refreshTokens } = tables
  const { secondFactors, postings, matches, watches, invitations, outbox } = tables
  const requests = aliasedTable(postings, 'requests')
  const offers = aliasedTable(postings, 'offers')

  const ofPerson = {
    memberships: (id: string) =>
      db
        .select({
          organisation: organisations.name,
          role: memberships.role,
          createdAt: memberships.createdAt,
          confirmedAt: memberships.confirmedAt,
        })
        .from(memberships)
        .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
        .where(eq(memberships.personId, id)),
    regions: (id: string) =>
      db
        .select({ region: regions.name, createdAt: coordinators.createdAt })
        .from(coordinators)
        .innerJoin(regions, eq(regions.id, coordinators.regionId))
        .where(eq(coordinators.personId, id)),
    sessions: (id: string) =>
      db
        .select({ createdAt: refreshTokens.createdAt, expiresAt: refreshTokens.expiresAt })
        .from(refreshTokens)
        .where(eq(refreshTokens.personId, id)),
    postings: (id: string) =>
      db
        .select({
          type: postings.type,
          state: postings.state,
          content: postings.content,
          createdAt: postings.createdAt,
          updatedAt: postings.updatedAt,
        })
        .from(postings)
        .where(eq(postings.createdBy, id)),
    proposals: (id: string) =>
      db
        .select({
          request: requests.content,
          offer: offers.content,
          state: matches.state,
          message: matches.message,
          createdAt: matches.createdAt,
        })
        .from(matches)
        .innerJoin(requests, eq(requests.id, matches.requestId))
        .innerJoin(offers, eq(offers.id, matches.offerId))
        .where(eq(matches.proposerId, id)),
    watches: (id: string) =>
      db
        .select({ request: postings.content, createdAt: watches.createdAt })
        .from(watches)
        .innerJoin(postings, eq(postings.id, watches.requestId))
        .where(eq(watches.personId, id)),
  }
  const ofAddress = {
    invitations: (email: string) =>
      db
        .select({
          organisation: organisations.name,
          role: invitations.role,
          createdAt: invitations.createdAt,
          acceptedAt: invitations.acceptedAt,
        })
        .from(invitations)
        .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
        .where(eq(invitations.email, email)),
    mails: (email: string) =>
      db
        .select({ subject: outbox.subject, createdAt: outbox.createdAt, sentAt: outbox.sentAt })
        .from(outbox)
        .where(eq(outbox.recipient, email)),
  }

  return {
    async of(id: string) {
      const [person] = await db
        .select({
          email: people.email,
          name: people.name,
          language: people.language,
          isAdministrator: people.isAdministrator,
          createdAt: people.createdAt,
          secondFactorSince: secondFactors.setUpAt,
        })
        .from(people)
        .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
        .where(eq(people.id, id))
      if (!person) return undefined
      return {
        person,
        memberships: await ofPerson.memberships(id),
        regions: await ofPerson.regions(id),
        sessions: await ofPerson.sessions(id),
        postings: (await ofPerson.postings(id)).map(({ content, ...rest }) => ({
          title: titleOf(content),
          ...rest,
        })),
        proposals: (await ofPerson.proposals(id)).map(({ request, offer, ...rest }) => ({
          request: titleOf(request),
          offer: titleOf(offer),
          ...rest,
        })),
        watches: (await ofPerson.watches(id)).map(({ request, createdAt }) => ({
          request: titleOf(request),
          createdAt,
        })),
        invitations: await ofAddress.invitations(person.email),
        mails: await ofAddress.mails(person.email),
      }
    },
  }
}
