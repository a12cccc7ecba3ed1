import { useTexts } from '../i18n/texts.tsx'
import { LinkButton } from '../ui/link.tsx'
import { Page, Paragraph } from '../ui/page.tsx'
import { pathTo } from './paths.ts'

export function NotFoundScreen() {
  const { text } = useTexts()
  return (
    <Page title={text('notFound.title')} width="text">
      <Paragraph>{text('notFound.text')}</Paragraph>
      <div className="action-row">
        <LinkButton to={pathTo('search')} look="main" icon="search">
          {text('notFound.search')}
        </LinkButton>
        <LinkButton to={pathTo('home')}>{text('layout.home')}</LinkButton>
      </div>
    </Page>
  )
}
