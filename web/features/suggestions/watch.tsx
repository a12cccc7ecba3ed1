import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import type { SchoolRequest } from '../../../shared/requests.ts'
import { unwatchRequest, watchRequest } from '../../../shared/watches.ts'
import { call } from '../../api/call.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice-groups.tsx'
import { useToast } from '../../ui/toast.tsx'
import './suggestions.css'

/** Where the link in a mail leads that says how to get no more of them. */
const anchor = 'bericht'

function useWatch({ id, watching }: SchoolRequest) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const queries = useQueryClient()
  const toast = useToast()
  const change = useMutation({
    mutationFn: (isOn: boolean) => call(isOn ? watchRequest : unwatchRequest, { params: { id } }),
    onSuccess: (request, isOn) => {
      queries.setQueryData(['request', id], request)
      toast.show({ message: text(isOn ? 'watch.isOn' : 'watch.isOff') })
    },
    onError: (error) => toast.show({ message: refusalText(error) }),
  })
  const isOn = change.isPending ? change.variables : watching === true
  return { isOn, isBusy: change.isPending, set: change.mutate }
}

/** The next step when nothing fits: being told when something does. */
export function AskToBeTold({ request }: { request: SchoolRequest }) {
  const { text } = useTexts()
  const { isOn, isBusy, set } = useWatch(request)
  return (
    <Anchored>
      <p>{text(isOn ? 'watch.on' : 'watch.askText')}</p>
      <Button
        look={isOn ? 'quiet' : 'main'}
        icon={isOn ? 'cross' : 'message'}
        isBusy={isBusy}
        onClick={() => set(!isOn)}
      >
        {text(isOn ? 'watch.stop' : 'watch.ask')}
      </Button>
    </Anchored>
  )
}

/** The same as a quiet switch, for who has something to choose from. */
export function WatchSwitch({ request }: { request: SchoolRequest }) {
  const { text } = useTexts()
  const { isOn, set } = useWatch(request)
  return (
    <Anchored>
      <Checkbox
        label={text('watch.switch')}
        hint={text('watch.switchHint')}
        isChosen={isOn}
        onChange={set}
      />
    </Anchored>
  )
}

function Anchored({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (window.location.hash !== `#${anchor}`) return
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="watch" id={anchor} ref={place}>
      {children}
    </div>
  )
}
