import { useEffect, useRef } from 'react'
import type { Session } from '../../../shared/accounts.ts'
import { setUpSecondFactor } from '../../../shared/second-factor.ts'
import { call } from '../../api/call.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { OutsideLink } from '../../ui/link.tsx'
import { Paragraph } from '../../ui/page.tsx'
import { QrSquare } from './qr-square.tsx'
import { AppCodeForm } from './app-code-form.tsx'

/** Hands a new key to somebody's app, as a square, a link or letters, and asks for its first code. */
export function SetUpApp({
  keyText,
  address,
  onDone,
}: {
  keyText: string
  address: string
  onDone: (session: Session) => void
}) {
  const { text } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed to get here is gone.
  useEffect(() => heading.current?.focus(), [])

  return (
    <section className="section">
      <h2 className="nl-heading nl-heading--level-2" tabIndex={-1} ref={heading}>
        {text('secondFactor.scan')}
      </h2>
      <Paragraph>{text('secondFactor.scanText')}</Paragraph>
      <QrSquare content={address} label={text('secondFactor.square')} />
      <Paragraph>
        {text('secondFactor.sameDevice')}{' '}
        <OutsideLink href={address}>{text('secondFactor.openApp')}</OutsideLink>
      </Paragraph>
      <Paragraph>
        {text('secondFactor.byHand')} <span className="app-key">{inFours(keyText)}</span>
      </Paragraph>
      <AppCodeForm
        send={(code) => call(setUpSecondFactor, { body: { code } })}
        onDone={onDone}
        submitText={text('secondFactor.finish')}
        wrongText={text('secondFactor.codeSetUpWrong')}
      />
    </section>
  )
}

const inFours = (letters: string) => letters.replaceAll(/.{4}(?=.)/g, '$& ')
