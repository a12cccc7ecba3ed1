import { useState } from 'react'
import { editRegion, type RegionWork } from '../../../shared/regions.ts'
import { call } from '../../api/call.ts'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-groups.tsx'
import { Section, Stack } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'

const ways = ['first', 'after'] as const
type Way = (typeof ways)[number]

/** Whether postings of verified organisations wait for a coordinator, or are public at once. */
export function ReviewChoice({
  work,
  onChange,
  onReload,
}: {
  work: RegionWork
  onChange: (work: RegionWork) => void
  onReload: () => unknown
}) {
  const { text } = useTexts()
  const toast = useToast()
  const now: Way = work.reviewsFirst ? 'first' : 'after'
  const [chosen, setChosen] = useState<Way>(now)
  const sending = useSending({
    send: (way: Way) =>
      call(editRegion, {
        params: { id: work.id },
        headers: { 'if-match': `"${work.version}"` },
        body: { reviewsFirst: way === 'first' },
      }),
    onDone: (changed) => {
      onChange(changed)
      toast.show({ message: text(changed.reviewsFirst ? 'review.firstDone' : 'review.afterDone') })
    },
  })
  const isOld = isRefusedAs(sending.refusal, 'changed-meanwhile')

  return (
    <Section title={text('review.title')}>
      <Stack>
        <RefusalNotice
          error={sending.refusal}
          {...(isOld && {
            actions: <Button onClick={() => void onReload()}>{text('review.reload')}</Button>,
          })}
        />
        <RadioGroup<Way>
          label={text('review.label')}
          choices={ways.map((value) => ({
            value,
            label: text(`review.${value}`),
            hint: text(`review.${value}Hint`),
          }))}
          chosen={chosen}
          onChange={setChosen}
        />
        {chosen !== now && (
          <Button look="main" isBusy={sending.isBusy} onClick={() => sending.submit(chosen)}>
            {text('review.save')}
          </Button>
        )}
      </Stack>
    </Section>
  )
}
