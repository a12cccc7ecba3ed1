import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  useParams,
  useSearch,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { useMemo, type ComponentType } from 'react'
import { readSignInSearch } from '../features/accounts/sign-in-search.ts'
import { readAdministrationSearch } from '../features/administration/administration-search.ts'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { readNewOrganisationSearch } from '../features/organisations/new-organisation-search.ts'
import { resultQuery } from '../features/search/search-queries.ts'
import { readSearchFilters, readSearchQuery } from '../features/search/search-query.ts'
import { readFormSearch } from '../features/request-form/form-search.ts'
import { loadTexts } from '../i18n/catalogues.ts'
import { rememberedLanguage } from '../i18n/texts.tsx'
import { offerQuery, requestQuery, techniekpactQuery } from '../postings/posting-queries.ts'
import { readWritingSearch } from '../postings/writing-search.ts'
import { PageSkeleton } from '../ui/waiting.tsx'
import { readQuery, writeQuery } from './address-query.ts'
import { FailureScreen } from './failure-screen.tsx'
import { Layout } from './layout.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { paths } from './paths.ts'

type RawQuery = Record<string, unknown>
type Props<Path extends string, Query> = {
  [Name in Path extends `${string}$id${string}` ? 'id' : never]: string
} & ([Query] extends [never] ? unknown : { search: Query })

type ReadSearch = (raw: RawQuery) => object

/** Hands a screen what its address says; another `id` is another screen, with a state of its own. */
function WithAddress({
  screen: Screen,
  readSearch,
}: {
  screen: ComponentType<RawQuery>
  readSearch: ReadSearch
}) {
  const params: Record<string, string> = useParams({ strict: false })
  const raw: RawQuery = useSearch({ strict: false })
  const search = useMemo(() => readSearch(raw), [readSearch, raw])
  return <Screen key={params['id'] ?? ''} {...params} search={search} />
}

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Layout })

const nothing: ReadSearch = () => ({})

/**
 * A page of which the screen and its texts are fetched when it is visited, at the same time as the answer to `ask`.
 * The screen gets `id` when the path has one, and `search` as `readSearch` made it from the query; what else a link brings
 * along stays in the address and goes no further.
 */
function page<Path extends string, Query extends object = never>(
  path: Path,
  fetchScreen: () => Promise<ComponentType<Props<Path, Query>>>,
  {
    readSearch = nothing as (raw: RawQuery) => Query,
    ask,
  }: {
    readSearch?: (raw: RawQuery) => Query
    ask?: (queries: QueryClient, address: Props<Path, Query>) => Promise<void>
  } = {},
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    loaderDeps: ({ search }) => ({ search: readSearch(search) }),
    loader: ({ context, params, deps }) =>
      void ask?.(context.queries, { ...params, ...deps } as unknown as Props<Path, Query>),
    component: lazyRouteComponent(async () => {
      const [found] = await Promise.all([fetchScreen(), loadTexts(rememberedLanguage(), 'all')])
      const Screen = found as ComponentType<RawQuery>
      return {
        default: () => <WithAddress screen={Screen} readSearch={readSearch} />,
      }
    }),
  })
}

const tree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: paths.home, component: HomeScreen }),
  page(
    paths.search,
    async () => (await import('../features/search/search-screen.tsx')).SearchScreen,
    {
      readSearch: readSearchQuery,
      ask: (queries, { search }) => queries.prefetchQuery(resultQuery(search)),
    },
  ),
  page(
    paths.offer,
    async () => (await import('../features/postings/offer-screen.tsx')).OfferScreen,
    { ask: (queries, { id }) => queries.prefetchQuery(offerQuery(id)) },
  ),
  page(
    paths.request,
    async () => (await import('../features/postings/request-screen.tsx')).RequestScreen,
    { ask: (queries, { id }) => queries.prefetchQuery(requestQuery(id)) },
  ),
  page(
    paths.organisation,
    async () =>
      (await import('../features/organisation-page/organisation-screen.tsx')).OrganisationScreen,
  ),
  page(
    paths.pact,
    async () => (await import('../features/techniekpact/pact-screen.tsx')).PactScreen,
    {
      readSearch: readSearchFilters,
      ask: (queries) => queries.prefetchQuery(techniekpactQuery),
    },
  ),
  page(paths.about, async () => (await import('../features/about/about-screen.tsx')).AboutScreen),
  page(
    paths.privacy,
    async () => (await import('../features/about/privacy-screen.tsx')).PrivacyScreen,
  ),
  page(
    paths.accessibility,
    async () => (await import('../features/about/accessibility-screen.tsx')).AccessibilityScreen,
  ),
  page(
    paths.signIn,
    async () => (await import('../features/accounts/sign-in-screen.tsx')).SignInScreen,
    { readSearch: readSignInSearch },
  ),
  page(
    paths.signInLink,
    async () => (await import('../features/accounts/sign-in-link-screen.tsx')).SignInLinkScreen,
  ),
  page(
    paths.secondFactor,
    async () => (await import('../features/accounts/second-factor-screen.tsx')).SecondFactorScreen,
    { readSearch: readSignInSearch },
  ),
  page(paths.mine, async () => (await import('../features/mine/mine-screen.tsx')).MineScreen),
  page(
    paths.newOrganisation,
    async () =>
      (await import('../features/organisations/new-organisation-screen.tsx')).NewOrganisationScreen,
    { readSearch: readNewOrganisationSearch },
  ),
  page(
    paths.invitation,
    async () => (await import('../features/organisations/invitation-screen.tsx')).InvitationScreen,
  ),
  page(
    paths.region,
    async () => (await import('../features/regions/region-screen.tsx')).RegionScreen,
  ),
  page(
    paths.administration,
    async () =>
      (await import('../features/administration/administration-screen.tsx')).AdministrationScreen,
    { readSearch: readAdministrationSearch },
  ),
  page(
    paths.demoMail,
    async () => (await import('../features/demo/demo-mail-screen.tsx')).DemoMailScreen,
  ),
  page(
    paths.newRequest,
    async () => (await import('../features/request-form/request-screens.tsx')).NewRequestScreen,
    { readSearch: readFormSearch },
  ),
  page(
    paths.editRequest,
    async () => (await import('../features/request-form/request-screens.tsx')).EditRequestScreen,
    { readSearch: readFormSearch },
  ),
  page(
    paths.newOffer,
    async () => (await import('../features/offer-form/offer-screens.tsx')).NewOfferScreen,
    { readSearch: readWritingSearch },
  ),
  page(
    paths.editOffer,
    async () => (await import('../features/offer-form/offer-screens.tsx')).EditOfferScreen,
  ),
  page(
    paths.requestSuggestions,
    async () =>
      (await import('../features/suggestions/suggestions-screen.tsx')).RequestSuggestionsScreen,
  ),
  page(
    paths.offerSuggestions,
    async () =>
      (await import('../features/suggestions/suggestions-screen.tsx')).OfferSuggestionsScreen,
  ),
  page(paths.match, async () => (await import('../features/matches/match-screen.tsx')).MatchScreen),
])

export const makeSiteRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    parseSearch: readQuery,
    stringifySearch: writeQuery,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultNotFoundComponent: NotFoundScreen,
    defaultErrorComponent: FailureScreen,
  })
