import { EditPosting, NewPosting } from '../../postings/writing-screens.tsx'
import type { WritingSearch } from '../../postings/writing-search.ts'
import { OfferForm } from './offer-form.tsx'
import { offerKind } from './offer-kind.ts'

export function NewOfferScreen({ search }: { search: WritingSearch }) {
  return (
    <NewPosting kind={offerKind} search={search}>
      {(opening) => <OfferForm opening={opening} />}
    </NewPosting>
  )
}

export function EditOfferScreen({ id }: { id: string }) {
  return (
    <EditPosting kind={offerKind} id={id}>
      {(opening) => <OfferForm opening={opening} />}
    </EditPosting>
  )
}
