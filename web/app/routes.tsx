import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  useParams,
  useSearch,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { readSignInSearch } from '../features/accounts/sign-in-search.ts'
import { readAdministrationSearch } from '../features/administration/administration-search.ts'
import { readNewOrganisationSearch } from '../features/organisations/new-organisation-search.ts'
import { readSearchFilters, readSearchQuery } from '../features/search/search-query.ts'
import { readFormSearch } from '../features/request-form/form-search.ts'
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

/** Hands a screen what its address says; another `id` is another screen, with a state of its own. */
function WithAddress({ screen: Screen }: { screen: ComponentType<RawQuery> }) {
  const params: Record<string, string> = useParams({ strict: false })
  const search: unknown = useSearch({ strict: false })
  return <Screen key={params['id'] ?? ''} {...params} search={search} />
}

const root = createRootRoute({ component: Layout })

/**
 * A page of which the screen is fetched when it is visited. The screen gets `id` when the path has one, and `search`
 * as `readSearch` made it from the query.
 */
function page<Path extends string, Query extends object = never>(
  path: Path,
  fetchScreen: () => Promise<ComponentType<Props<Path, Query>>>,
  readSearch?: (raw: RawQuery) => Query,
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: (raw: RawQuery): RawQuery => ({ ...readSearch?.(raw) }),
    component: lazyRouteComponent(async () => {
      const Screen = (await fetchScreen()) as ComponentType<RawQuery>
      return {
        default: () => <WithAddress screen={Screen} />,
      }
    }),
  })
}

const tree = root.addChildren([
  page(paths.home, async () => (await import('../features/home/home-screen.tsx')).HomeScreen),
  page(
    paths.search,
    async () => (await import('../features/search/search-screen.tsx')).SearchScreen,
    readSearchQuery,
  ),
  page(
    paths.offer,
    async () => (await import('../features/postings/offer-screen.tsx')).OfferScreen,
  ),
  page(
    paths.request,
    async () => (await import('../features/postings/request-screen.tsx')).RequestScreen,
  ),
  page(
    paths.organisation,
    async () =>
      (await import('../features/organisation-page/organisation-screen.tsx')).OrganisationScreen,
  ),
  page(
    paths.pact,
    async () => (await import('../features/techniekpact/pact-screen.tsx')).PactScreen,
    readSearchFilters,
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
    readSignInSearch,
  ),
  page(
    paths.signInLink,
    async () => (await import('../features/accounts/sign-in-link-screen.tsx')).SignInLinkScreen,
  ),
  page(paths.mine, async () => (await import('../features/mine/mine-screen.tsx')).MineScreen),
  page(
    paths.newOrganisation,
    async () =>
      (await import('../features/organisations/new-organisation-screen.tsx')).NewOrganisationScreen,
    readNewOrganisationSearch,
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
    readAdministrationSearch,
  ),
  page(
    paths.demoMail,
    async () => (await import('../features/demo/demo-mail-screen.tsx')).DemoMailScreen,
  ),
  page(
    paths.newRequest,
    async () => (await import('../features/request-form/request-screens.tsx')).NewRequestScreen,
    readFormSearch,
  ),
  page(
    paths.editRequest,
    async () => (await import('../features/request-form/request-screens.tsx')).EditRequestScreen,
    readFormSearch,
  ),
  page(
    paths.newOffer,
    async () => (await import('../features/offer-form/offer-screens.tsx')).NewOfferScreen,
    readWritingSearch,
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

export const makeSiteRouter = () =>
  createRouter({
    routeTree: tree,
    parseSearch: readQuery,
    stringifySearch: writeQuery,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultNotFoundComponent: NotFoundScreen,
    defaultErrorComponent: FailureScreen,
  })
