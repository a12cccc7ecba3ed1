import type { Match } from '../../../shared/matches.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts, type Text } from '../../i18n/texts.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'

/** What to do now that it came to nothing, for the side that reads it. */
export function AfterTheEnd({ match }: { match: Match }) {
  const { text } = useTexts()
  const { words, link, to } = wayOn(match, text)
  return (
    <Section title={text('match.next')}>
      <Paragraph>{words}</Paragraph>
      <LinkButton icon="arrow" to={to}>
        {link}
      </LinkButton>
    </Section>
  )
}

/** Another partner, or for a school whose request is over itself, that request or what was agreed. */
function wayOn({ mySide, reason, request, offer }: Match, text: Text) {
  if (mySide === 'provider')
    return {
      words: text('match.next.ended.provider'),
      link: text('match.next.otherRequests'),
      to: pathTo('offerSuggestions', { id: offer.id }),
    }
  if (mySide === 'school' && reason === 'request_agreed')
    return { words: text('match.next.lapsed.agreed'), link: text('nav.mine'), to: pathTo('mine') }
  if (mySide === 'school' && (reason === 'request_expired' || reason === 'request_ended'))
    return {
      words: text('match.next.lapsed.request'),
      link: text('match.next.toRequest'),
      to: pathTo('request', { id: request.id }),
    }
  return {
    words: text(`match.next.ended.${mySide ?? 'coordinator'}`),
    link: text('match.next.otherOffers'),
    to: pathTo('requestSuggestions', { id: request.id }),
  }
}
