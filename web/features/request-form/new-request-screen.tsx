import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Writers } from '../../postings/writers.tsx'
import { PageSkeleton } from '../../ui/waiting.tsx'
import type { FormSearch, Step } from './form-search.ts'
import { RequestForm } from './request-form.tsx'
import { requestToEdit } from './request-doors.ts'

/** A new request. Its draft gets a place in the address as soon as it is saved, so that a reload goes on with it. */
export function NewRequestScreen({ search }: { search: FormSearch }) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const [form, setForm] = useState<{ number: number; at?: string; made?: string }>({
    number: 0,
    ...(search.draft && { at: search.draft }),
  })
  if (form.at !== search.draft)
    setForm(search.draft ? { ...form, at: search.draft } : { number: form.number + 1 })

  const go = (part: FormSearch, replace = false) =>
    void navigate({
      to: pathTo('newRequest'),
      search: (now: FormSearch) => ({ ...now, ...part }),
      replace,
      resetScroll: false,
    })
  const common = { step: search.step, onStep: (step: Step) => go({ step }) }

  return (
    <Writers
      kind="school"
      title={text('forms.request.newTitle')}
      description={text('forms.request.description')}
    >
      {(own) =>
        search.draft === undefined || search.draft === form.made ? (
          <RequestForm
            key={form.number}
            {...common}
            own={own}
            copyOf={search.copyOf}
            onMade={(id) => {
              setForm({ ...form, made: id })
              go({ draft: id, copyOf: undefined }, true)
            }}
          />
        ) : (
          <OpenedDraft key={search.draft} id={search.draft} {...common} />
        )
      }
    </Writers>
  )
}

function OpenedDraft({
  id,
  ...common
}: {
  id: string
  step: Step | undefined
  onStep: (step: Step) => void
}) {
  const request = useQuery(requestToEdit(id))
  if (request.isPending) return <PageSkeleton />
  if (request.isError) throw request.error
  return <RequestForm {...common} own={[]} request={request.data} />
}
