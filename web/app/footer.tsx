import { useSession } from '../api/session.ts'
import { useTexts } from '../i18n/texts.tsx'
import { OutsideLink, TextLink } from '../ui/link.tsx'
import { pathTo } from './paths.ts'

/** Who runs the desk, how to reach them, and what every public page owes its reader. */
export function Footer() {
  const { text } = useTexts()
  const operator = useSession()?.operator
  return (
    <footer className="site-footer">
      <div className="site-footer__inner">
        <div>
          <h2 className="nl-heading nl-heading--level-4">{text('footer.runBy')}</h2>
          <p>
            {operator
              ? text('footer.runByName', { name: operator.name })
              : text('footer.runByText')}
          </p>
        </div>
        <div>
          <h2 className="nl-heading nl-heading--level-4">{text('footer.contact')}</h2>
          <p>
            {operator && (
              <>
                <OutsideLink href={`mailto:${operator.email}`}>{operator.email}</OutsideLink>
                <br />
              </>
            )}
            <TextLink to={pathTo('about')} hash="contact">
              {text('footer.contactLink')}
            </TextLink>
          </p>
        </div>
        <nav aria-label={text('layout.footerNavigation')}>
          <h2 className="nl-heading nl-heading--level-4">{text('footer.more')}</h2>
          <ul>
            <li>
              <TextLink to={pathTo('about')}>{text('footer.about')}</TextLink>
            </li>
            <li>
              <TextLink to={pathTo('privacy')}>{text('footer.privacy')}</TextLink>
            </li>
            <li>
              <TextLink to={pathTo('accessibility')}>{text('footer.accessibility')}</TextLink>
            </li>
          </ul>
        </nav>
        <p className="site-footer__last">{text('footer.source')}</p>
      </div>
    </footer>
  )
}
