import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRegionWork, type RegionWork } from '../../../shared/regions.ts'
import { call } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { OutsideLink } from '../../ui/link.tsx'
import { Page, Paragraph, Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/waiting.tsx'
import { ReviewChoice } from './review-choice.tsx'
import { WaitingOrganisations } from './waiting-organisations.tsx'
import { WaitingPostings } from './waiting-postings.tsx'

const regionWorkQuery = (id: string) =>
  queryOptions({
    queryKey: ['region-work', id],
    queryFn: ({ signal }) => call(getRegionWork, { params: { id }, signal }),
    refetchInterval: 60_000,
  })

/** A coordinator's work list for one region, and how the region stands. */
export function RegionScreen({ id }: { id: string }) {
  const { text } = useTexts()
  const queries = useQueryClient()
  const { data: work, refetch, isFetching } = useSuspenseQuery(regionWorkQuery(id))
  const waiting = work.waitingOrganisations.length + work.waitingPostings.length

  return (
    <Page
      title={text('region.title', { name: work.name })}
      lead={waiting === 0 ? text('region.allDone') : text('region.waiting', { count: waiting })}
      description={text('region.description')}
      crumbs={[{ label: text('mine.title'), to: pathTo('mine') }]}
      above={<span>{text(`regionKind.${work.kind}`)}</span>}
      actions={
        <Button isBusy={isFetching} onClick={() => void refetch()}>
          {text('region.again')}
        </Button>
      }
    >
      {waiting === 0 && (
        <EmptyState icon="check" title={text('region.empty')}>
          <p>
            {text(work.reviewsFirst ? 'region.emptyReviewed' : 'region.emptyOpen', {
              name: work.name,
            })}
          </p>
        </EmptyState>
      )}
      {work.waitingOrganisations.length > 0 && (
        <WaitingOrganisations organisations={work.waitingOrganisations} onChange={refetch} />
      )}
      {work.waitingPostings.length > 0 && <WaitingPostings postings={work.waitingPostings} />}
      <Figures work={work} />
      <ReviewChoice
        key={work.version}
        work={work}
        onChange={(changed) => queries.setQueryData(regionWorkQuery(id).queryKey, changed)}
        onReload={refetch}
      />
      <Section title={text('region.coordinators')}>
        <Paragraph>{text('region.coordinatorsText')}</Paragraph>
        <ul>
          {work.coordinators.map(({ personId, name, email }) => (
            <li key={personId}>
              {name}, <OutsideLink href={`mailto:${email}`}>{email}</OutsideLink>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

function Figures({ work }: { work: RegionWork }) {
  const { text, formatNumber, formatPercent } = useTexts()
  const { schools, schoolsWithMembers, providers, openRequests, publishedOffers } = work
  const share = schools > 0 ? ` (${formatPercent(schoolsWithMembers / schools)})` : ''
  return (
    <Section title={text('region.figures')}>
      <DataList
        items={[
          { label: text('region.schools'), value: formatNumber(schools) },
          {
            label: text('region.schoolsWithMembers'),
            value: `${formatNumber(schoolsWithMembers)}${share}`,
          },
          { label: text('region.providers'), value: formatNumber(providers) },
          { label: text('region.openRequests'), value: formatNumber(openRequests) },
          { label: text('region.publishedOffers'), value: formatNumber(publishedOffers) },
        ]}
      />
    </Section>
  )
}
