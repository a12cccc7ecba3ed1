import { useState } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from './button.tsx'

/** Copies the address of this page, or another; shows it to copy by hand when the browser refuses. */
export function CopyLink({ url }: { url?: string }) {
  const { text } = useTexts()
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')
  const address = url ?? window.location.href

  async function copy() {
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    )
    setState(isCopied ? 'copied' : 'failed')
  }

  return (
    <div className="copy-link">
      <Button look="quiet" icon={state === 'copied' ? 'check' : 'link'} onClick={() => void copy()}>
        {text('ui.link.copy')}
      </Button>
      <output>
        {state === 'copied' && text('ui.link.copied')}
        {state === 'failed' && (
          <>
            {text('ui.link.failed')} <span className="copy-link__address">{address}</span>
          </>
        )}
      </output>
    </div>
  )
}
