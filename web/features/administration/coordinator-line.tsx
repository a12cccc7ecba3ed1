import type { RegionWork } from '../../../shared/regions.ts'
import { forgetSecondFactor } from '../../../shared/second-factor.ts'
import { call } from '../../api/call.ts'
import { useSession } from '../../api/session.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ActionRow, Paragraph } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'

type Coordinator = RegionWork['coordinators'][number]

/** One coordinator of a region, and what the administrator can do about them. */
export function CoordinatorLine({
  id,
  coordinator,
  isBusy,
  onRemove,
  onChange,
}: {
  id: string
  coordinator: Coordinator
  isBusy: boolean
  onRemove: () => void
  onChange: (changed: RegionWork) => void
}) {
  const { text } = useTexts()
  const session = useSession()
  const { personId, name, email, hasSecondFactor } = coordinator
  const isSelf = personId === session?.person?.id
  return (
    <li>
      <span>
        {name}, {email}
        {!hasSecondFactor && session?.demo === false && ` (${text('coordinator.noSecondFactor')})`}
      </span>
      <Button look="danger" isBusy={isBusy} onClick={onRemove}>
        {text('coordinator.remove', { name })}
      </Button>
      {hasSecondFactor && !isSelf && (
        <LostPhone id={id} coordinator={coordinator} onChange={onChange} />
      )}
    </li>
  )
}

/** There is no way back from this one, so it says first what it does. */
function LostPhone({
  id,
  coordinator: { personId, name },
  onChange,
}: {
  id: string
  coordinator: Coordinator
  onChange: (changed: RegionWork) => void
}) {
  const { text } = useTexts()
  const toast = useToast()
  const forgetting = useSending({
    send: () => call(forgetSecondFactor, { params: { id, personId } }),
    onDone: (changed) => {
      onChange(changed)
      toast.show({ message: text('coordinator.secondFactorForgotten', { name }) })
    },
  })
  return (
    <details className="fold fold--link coordinators__more">
      <summary>{text('coordinator.lostPhone', { name })}</summary>
      <Paragraph>{text('coordinator.forgetSecondFactorHint', { name })}</Paragraph>
      <RefusalNotice error={forgetting.refusal} />
      <ActionRow>
        <Button
          look="danger"
          isBusy={forgetting.isBusy}
          onClick={() => forgetting.submit(undefined)}
        >
          {text('coordinator.forgetSecondFactor', { name })}
        </Button>
      </ActionRow>
    </details>
  )
}
