import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import type { Session } from '../../shared/accounts.ts'
import { useTexts } from '../i18n/texts.tsx'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icon.tsx'
import { TextLink } from '../ui/link.tsx'
import { pathTo } from './paths.ts'

interface Entry {
  to: string
  label: string
}

/** What somebody can go to: only pages that make sense for them. */
function useEntries(session: Session | undefined): Entry[] {
  const { text } = useTexts()
  const kinds = session?.memberships.map(({ organisationKind }) => organisationKind) ?? []
  const isVisitor = !session?.person
  const entries: (Entry | false)[] = [
    { to: pathTo('search'), label: text('nav.search') },
    (isVisitor || kinds.includes('school')) && {
      to: pathTo('newRequest'),
      label: text('nav.newRequest'),
    },
    (isVisitor || kinds.includes('provider')) && {
      to: pathTo('newOffer'),
      label: text('nav.newOffer'),
    },
    { to: pathTo('pact'), label: text('nav.pact') },
    ...(session?.regions ?? []).map(({ id, name }) => ({
      to: pathTo('region', { id }),
      label: text('nav.region', { name }),
    })),
    session?.person?.isAdministrator === true && {
      to: pathTo('administration'),
      label: text('nav.administration'),
    },
    isVisitor
      ? { to: pathTo('signIn'), label: text('nav.signIn') }
      : { to: pathTo('mine'), label: text('nav.mine') },
  ]
  return entries.filter((entry) => entry !== false)
}

/** The main menu: in a row on a wide screen, behind a button on a narrow one. */
export function Navigation({ session }: { session: Session | undefined }) {
  const { text } = useTexts()
  const entries = useEntries(session)
  const { pathname } = useLocation()
  // Open on one page only: going to another closes it.
  const [openAt, setOpenAt] = useState<string>()
  const isOpen = openAt === pathname

  return (
    <nav
      className={classNames('main-menu', isOpen && 'is-open')}
      aria-label={text('layout.mainNavigation')}
    >
      <button
        type="button"
        className="main-menu__toggle"
        aria-expanded={isOpen}
        aria-controls="main-menu-list"
        onClick={() => setOpenAt(isOpen ? undefined : pathname)}
      >
        <Icon name={isOpen ? 'cross' : 'menu'} />
        {text('layout.menu')}
      </button>
      <ul id="main-menu-list" className="main-menu__list">
        {entries.map(({ to, label }) => (
          <li key={to}>
            <TextLink to={to}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
