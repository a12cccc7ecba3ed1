import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Paragraph } from '../../ui/page.tsx'

/** Says that the second factor is no longer as this page has it, and how to go on. */
export function OutdatedNotice() {
  const { text } = useTexts()
  return (
    <Notice
      kind="warning"
      isNews
      title={text('secondFactor.outdated')}
      actions={
        <Button look="main" onClick={() => window.location.reload()}>
          {text('secondFactor.reload')}
        </Button>
      }
    >
      <Paragraph>{text('secondFactor.outdatedText')}</Paragraph>
    </Notice>
  )
}
