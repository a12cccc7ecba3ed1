import type { Session } from '../../../shared/accounts.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Paragraph } from '../../ui/page.tsx'

type SecondFactor = NonNullable<Session['person']>['secondFactor']

/** Says that what somebody coordinates or administers opens with the second factor; nothing to all others. */
export function SecondFactorWaits({ setUp, asked }: SecondFactor) {
  const { text } = useTexts()
  if (!asked) return null
  return (
    <Notice
      kind="warning"
      title={text('secondFactor.waits')}
      actions={
        <LinkButton look="main" to={pathTo('secondFactor')} search={{ back: pathTo('mine') }}>
          {text(setUp ? 'secondFactor.toShow' : 'secondFactor.begin')}
        </LinkButton>
      }
    >
      <Paragraph>
        {text(setUp ? 'secondFactor.waitsText' : 'secondFactor.waitsSetUpText')}
      </Paragraph>
    </Notice>
  )
}
