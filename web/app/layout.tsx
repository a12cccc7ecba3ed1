import { Outlet } from '@tanstack/react-router'
import { useSession } from '../api/session.ts'
import { useTexts } from '../i18n/texts.tsx'
import { TextLink } from '../ui/link.tsx'
import { Footer } from './footer.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Navigation } from './navigation.tsx'
import { pathTo } from './paths.ts'

/** What stands around every screen. */
export function Layout() {
  const { text } = useTexts()
  const session = useSession()
  return (
    <div className="site">
      <a className="nl-skip-link skip-link" href="#content" onClick={skipToContent}>
        {text('layout.skip')}
      </a>
      <header className="site-header">
        <div className="site-header__inner">
          <TextLink to={pathTo('home')} className="site-name">
            <SiteMark />
            <span>
              {text('site.name')}
              <span className="site-name__tagline">{text('site.tagline')}</span>
            </span>
          </TextLink>
          <Navigation session={session} />
          <LanguageSwitch session={session} />
        </div>
      </header>
      {session?.demo && (
        <aside className="demo-bar" aria-label={text('layout.demoBar')}>
          {text('layout.demo')}{' '}
          <TextLink to={pathTo('demoMail')}>{text('layout.demoMail')}</TextLink>
        </aside>
      )}
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </div>
  )
}

/** Moves the focus itself, since a link to a part of the page would be taken for a change of address. */
function skipToContent(event: React.MouseEvent) {
  event.preventDefault()
  const content = document.querySelector<HTMLElement>('#content')
  content?.focus()
  content?.scrollIntoView()
}

function SiteMark() {
  return (
    <svg className="site-mark" viewBox="0 0 32 24" aria-hidden="true" focusable="false">
      <circle className="site-mark__circle" cx="11" cy="12" r="9" />
      <path className="site-mark__diamond" d="m21 1.5 10.5 10.5L21 22.5 10.5 12 21 1.5Z" />
    </svg>
  )
}
