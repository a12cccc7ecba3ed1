import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { isAppointed, sessionQuery } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ChooseSide } from './choose-side.tsx'
import { MyAccount } from './my-account.tsx'
import { MyMatches } from './my-matches.tsx'
import { MyOrganisation } from './my-organisation.tsx'
import { MyRegions } from './my-regions.tsx'
import { SecondFactorWaits } from './second-factor-waits.tsx'
import { WaitsForMe } from './waits-for-me.tsx'

/** Somebody's own desk: what waits for them first, then what is theirs. */
export function MineScreen() {
  const { text } = useTexts()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { person, memberships, regions } = session
  if (!person) return <Navigate to={pathTo('signIn')} search={{ back: pathTo('mine') }} replace />
  const hasNothing = memberships.length === 0 && !isAppointed(session)
  const { asked } = person.secondFactor

  return (
    <Page
      title={text('mine.title')}
      heading={text('mine.heading', { name: person.name })}
      description={text('mine.description')}
    >
      <SecondFactorWaits {...person.secondFactor} />
      {hasNothing ? (
        <ChooseSide />
      ) : (
        // Whether anything waits in a region is not known before the second factor.
        (memberships.length > 0 || !asked) && (
          <WaitsForMe memberships={memberships} regions={asked ? [] : regions} />
        )
      )}
      {memberships.map((membership) => (
        <MyOrganisation key={membership.organisationId} membership={membership} />
      ))}
      {memberships.length > 0 && <MyMatches />}
      {regions.length > 0 && <MyRegions regions={regions} />}
      {!hasNothing && (
        <div className="action-row">
          {person.isAdministrator && (
            <LinkButton to={pathTo('administration')}>{text('nav.administration')}</LinkButton>
          )}
          <LinkButton look="quiet" icon="plus" to={pathTo('newOrganisation')}>
            {text('mine.another')}
          </LinkButton>
        </div>
      )}
      <MyAccount person={person} isAppointed={isAppointed(session)} />
    </Page>
  )
}
