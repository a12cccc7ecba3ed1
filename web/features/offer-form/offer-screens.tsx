import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Writers } from '../../postings/writers.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState, PageSkeleton } from '../../ui/waiting.tsx'
import { OfferForm } from './offer-form.tsx'
import { offerToEdit } from './offer-doors.ts'
import type { OfferSearch } from './offer-search.ts'

/** A new offer. Its draft gets a place in the address as soon as it is saved, so that a reload goes on with it. */
export function NewOfferScreen({ search: { draft } }: { search: OfferSearch }) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const [form, setForm] = useState<{ number: number; at?: string; made?: string }>({
    number: 0,
    ...(draft && { at: draft }),
  })
  if (form.at !== draft) setForm(draft ? { ...form, at: draft } : { number: form.number + 1 })

  return (
    <Writers
      kind="provider"
      title={text('forms.offer.newTitle')}
      description={text('forms.offer.description')}
    >
      {(own) =>
        draft === undefined || draft === form.made ? (
          <OfferForm
            key={form.number}
            own={own}
            onMade={(id) => {
              setForm({ ...form, made: id })
              void navigate({
                to: pathTo('newOffer'),
                search: { draft: id },
                replace: true,
                resetScroll: false,
              })
            }}
          />
        ) : (
          <EditOfferScreen key={draft} id={draft} />
        )
      }
    </Writers>
  )
}

export function EditOfferScreen({ id }: { id: string }) {
  const { text } = useTexts()
  const offer = useQuery(offerToEdit(id))
  if (offer.isPending) return <PageSkeleton />
  if (offer.isError) throw offer.error
  if (offer.data.mayEdit) return <OfferForm own={[]} offer={offer.data} />
  return (
    <Page title={text('forms.offer.editTitle')} width="text">
      <EmptyState
        title={text('forms.mayNotEdit')}
        actions={<LinkButton to={pathTo('offer', { id })}>{text('forms.look')}</LinkButton>}
      >
        <p>{text('forms.mayNotEditText')}</p>
      </EmptyState>
    </Page>
  )
}
