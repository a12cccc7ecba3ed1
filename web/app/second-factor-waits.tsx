import { useLocation } from '@tanstack/react-router'
import type { Session } from '../../shared/accounts.ts'
import { useTexts } from '../i18n/texts.tsx'
import { LinkButton } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { Paragraph } from '../ui/page.tsx'
import { pathTo } from './paths.ts'

/** Says that what somebody coordinates or administers opens with the second factor; nothing to all others. */
export function SecondFactorWaits({ session }: { session: Session | undefined }) {
  const { text } = useTexts()
  const { pathname, searchStr } = useLocation()
  const factor = session?.person?.secondFactor
  if (!factor?.asked) return null
  return (
    <Notice
      kind="warning"
      title={text('secondFactor.waits')}
      actions={
        <LinkButton look="main" to={pathTo('secondFactor')} search={{ back: pathname + searchStr }}>
          {text(factor.setUp ? 'secondFactor.toShow' : 'secondFactor.begin')}
        </LinkButton>
      }
    >
      <Paragraph>
        {text(factor.setUp ? 'secondFactor.waitsText' : 'secondFactor.waitsSetUpText')}
      </Paragraph>
    </Notice>
  )
}
