import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { listRegions, type RegionInShort } from '../../../shared/regions.ts'
import { regionKinds } from '../../../shared/vocabulary.ts'
import { call } from '../../api/call.ts'
import { sessionQuery } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Paragraph, Section } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { EmptyState } from '../../ui/waiting.tsx'
import type { AdministrationSearch } from './administration-search.ts'
import { Coordinators } from './coordinators.tsx'

const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: ({ signal }) => call(listRegions, { signal }),
})

const isLike = ({ name }: RegionInShort, words: string) =>
  name.toLocaleLowerCase('nl').includes(words.trim().toLocaleLowerCase('nl'))

/** The administrator's list of regions; one of them can be opened to see and change its coordinators. */
export function AdministrationScreen({ search }: { search: AdministrationSearch }) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { data } = useSuspenseQuery(regionsQuery)
  const page = {
    title: text('administration.title'),
    description: text('administration.description'),
  }
  if (!session.person)
    return <Navigate to={pathTo('signIn')} search={{ back: pathTo('administration') }} replace />
  if (!session.person.isAdministrator)
    return (
      <Page {...page} width="text">
        <Notice kind="warning">
          <Paragraph>{text('administration.notAllowed')}</Paragraph>
        </Notice>
      </Page>
    )
  if (session.person.secondFactor.asked)
    return (
      <Navigate to={pathTo('secondFactor')} search={{ back: pathTo('administration') }} replace />
    )
  const regions = data.regions.filter((region) => isLike(region, search.text ?? ''))

  return (
    <Page
      {...page}
      lead={text('administration.lead', { count: data.regions.length })}
      crumbs={[{ label: text('mine.title'), to: pathTo('mine') }]}
    >
      <search>
        <TextField
          label={text('administration.search')}
          type="search"
          name="text"
          autoComplete="off"
          value={search.text ?? ''}
          onChange={(event) =>
            void navigate({
              to: pathTo('administration'),
              search: { ...search, text: event.target.value },
              replace: true,
              resetScroll: false,
            })
          }
        />
        <output>{text('administration.found', { count: regions.length })}</output>
      </search>
      {regions.length === 0 ? (
        <EmptyState icon="search" title={text('administration.none')}>
          <p>{text('administration.noneText')}</p>
        </EmptyState>
      ) : (
        regionKinds
          .map((kind) => ({ kind, list: regions.filter((region) => region.kind === kind) }))
          .filter(({ list }) => list.length > 0)
          .map(({ kind, list }) => (
            <Section key={kind} title={text(`regionKinds.${kind}`)}>
              <ul className="region-lines">
                {list.map((region) => (
                  <RegionLine key={region.id} region={region} search={search} />
                ))}
              </ul>
            </Section>
          ))
      )}
    </Page>
  )
}

function RegionLine({ region, search }: { region: RegionInShort; search: AdministrationSearch }) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const isOpen = search.region === region.id
  return (
    <li>
      <details
        className="fold"
        open={isOpen}
        onToggle={(event) => {
          const willOpen = event.currentTarget.open
          if (willOpen !== isOpen)
            void navigate({
              to: pathTo('administration'),
              search: { ...search, region: willOpen ? region.id : undefined },
              replace: true,
              resetScroll: false,
            })
        }}
      >
        <summary>
          {region.name}{' '}
          <span className="region-lines__size">
            {text('administration.municipalities', { count: region.municipalities })},{' '}
            {region.coordinators === 0
              ? text('administration.noCoordinator')
              : text('administration.coordinators', { count: region.coordinators })}
          </span>
        </summary>
        {isOpen && <Coordinators region={region} />}
      </details>
    </li>
  )
}
