import { useTexts } from '../i18n/texts.tsx'
import { Icon } from './icon.tsx'

export type SavedState = 'unchanged' | 'saving' | 'saved' | 'failed'

/** Whether what was typed is kept; `at` is the moment in UTC. */
export function Saved({ state, at }: { state: SavedState; at?: string }) {
  const { text, formatTime } = useTexts()
  const words = {
    unchanged: '',
    saving: text('ui.saved.saving'),
    saved: at ? text('ui.saved.savedAt', { time: formatTime(at) }) : text('ui.saved.saved'),
    failed: text('ui.saved.failed'),
  }[state]
  return (
    <output className={`saved saved--${state}`}>
      {state === 'saved' && <Icon name="check" />}
      {state === 'failed' && <Icon name="warning" />}
      {words}
    </output>
  )
}
