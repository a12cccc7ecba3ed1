import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { getOrganisation, type Organisation } from '../../../shared/organisations.ts'
import { call } from '../../api/call.ts'
import { useSession } from '../../api/session.ts'
import { OrganisationInside } from '../../app/panels.tsx'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { MapWhenSeen } from '../../map/when-seen.tsx'
import { boxAround } from '../../postings/distance.ts'
import { PostingCard } from '../../postings/posting-card.tsx'
import { CardList } from '../../ui/card.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { LinkButton, OutsideLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Paragraph, Section } from '../../ui/page.tsx'
import { CardSkeletons, EmptyState } from '../../ui/waiting.tsx'
import './organisation-page.css'

const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: ({ signal }) => call(getOrganisation, { params: { id }, signal }),
  })

/** Who an organisation is, where, and what it gives or asks. Its members' own part comes last. */
export function OrganisationScreen({ id }: { id: string }) {
  const { text } = useTexts()
  const { data: organisation } = useSuspenseQuery(organisationQuery(id))
  const { name, kind, address, verified, isGone, inside, mayVerify } = organisation
  return (
    <Page
      title={name}
      description={text('organisationPage.description', { name, place: address.place })}
      crumbs={[{ label: text('nav.search'), to: pathTo('search') }]}
      lead={`${text(`organisationKind.${kind}`)}, ${address.place}`}
    >
      {!verified && !inside?.refused && <Notice>{text('organisationPage.waiting')}</Notice>}
      {isGone && <Notice kind="warning">{text('organisationPage.gone')}</Notice>}
      <div className="organisation-page">
        <Facts organisation={organisation} />
        <PinOnMap organisation={organisation} />
      </div>
      <Postings organisation={organisation} />
      {(inside !== null || mayVerify) && (
        <Suspense fallback={<CardSkeletons count={2} />}>
          <OrganisationInside organisation={organisation} />
        </Suspense>
      )}
    </Page>
  )
}

function Facts({ organisation }: { organisation: Organisation }) {
  const { text } = useTexts()
  const { address, website, providerKind, denomination, holidayRegion } = organisation
  const { municipalityName, kvkNumber, brinLocation } = organisation
  return (
    <DataList
      items={[
        {
          label: text('organisationPage.kind'),
          value: providerKind && text(`providerKind.${providerKind}`),
        },
        {
          label: text('organisationPage.address'),
          value: (
            <>
              {address.street} {address.houseNumber}
              <br />
              {address.postcode} {address.place}
            </>
          ),
        },
        {
          label: text('organisationPage.municipality'),
          value: municipalityName === address.place ? undefined : municipalityName,
        },
        { label: text('organisationField.kvkNumber'), value: kvkNumber },
        { label: text('join.brin'), value: brinLocation },
        {
          label: text('organisationPage.website'),
          value: website && <OutsideLink href={addressOf(website)}>{website}</OutsideLink>,
        },
        { label: text('organisationPage.denomination'), value: denomination },
        {
          label: text('organisationPage.holidays'),
          value: holidayRegion && text(`holidayRegion.${holidayRegion}`),
        },
      ]}
    />
  )
}

/** Only web addresses: anything else that somebody typed becomes one. */
const addressOf = (website: string) =>
  /^https?:\/\//i.test(website) ? website : `https://${website}`

function PinOnMap({
  organisation: { id, name, kind, pin, address },
}: {
  organisation: Organisation
}) {
  const { text } = useTexts()
  if (!pin) return null
  const { latitude, longitude } = pin
  return (
    <div className="organisation-page__map">
      <MapWhenSeen
        label={text('posting.map', { place: address.place })}
        marks={[
          { id, name, latitude, longitude, shape: kind === 'provider' ? 'circle' : 'diamond' },
        ]}
        legend={{
          circle: text('organisationKind.provider'),
          diamond: text('organisationKind.school'),
        }}
        around={boxAround({ latitude, longitude }, 3)}
      />
    </div>
  )
}

function Postings({
  organisation: { id, name, kind, postings, pin, address },
}: {
  organisation: Organisation
}) {
  const { text } = useTexts()
  const isProvider = kind === 'provider'
  const isMine = useSession()?.memberships.some((one) => one.organisationId === id && one.confirmed)
  return (
    <Section
      title={text(isProvider ? 'organisationPage.offers' : 'organisationPage.requests', {
        name,
      })}
    >
      {postings.length > 0 ? (
        <CardList columns={2}>
          {postings.map((card) => (
            <PostingCard key={card.id} card={card} />
          ))}
        </CardList>
      ) : (
        <EmptyState
          title={text('organisationPage.nothing')}
          level={3}
          actions={
            isMine ? (
              <LinkButton
                icon="plus"
                to={pathTo(isProvider ? 'newOffer' : 'newRequest')}
                search={{ organisationId: id }}
              >
                {text(isProvider ? 'mine.newOffer' : 'mine.newRequest')}
              </LinkButton>
            ) : (
              <LinkButton
                to={pathTo('search')}
                search={
                  pin
                    ? { place: address.place, latitude: pin.latitude, longitude: pin.longitude }
                    : {}
                }
              >
                {text('organisationPage.nearby')}
              </LinkButton>
            )
          }
        >
          <Paragraph>
            {text(isMine ? 'organisationPage.nothingMine' : 'organisationPage.nothingText')}
          </Paragraph>
        </EmptyState>
      )}
    </Section>
  )
}
