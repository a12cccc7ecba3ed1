import { EditPosting, NewPosting } from '../../postings/writing-screens.tsx'
import type { FormSearch } from './form-search.ts'
import { RequestForm } from './request-form.tsx'
import { requestKind } from './request-kind.ts'

export function NewRequestScreen({ search: { step, ...search } }: { search: FormSearch }) {
  return (
    <NewPosting kind={requestKind} search={search}>
      {(opening) => <RequestForm step={step} opening={opening} />}
    </NewPosting>
  )
}

export function EditRequestScreen({ id, search: { step } }: { id: string; search: FormSearch }) {
  return (
    <EditPosting kind={requestKind} id={id}>
      {(opening) => <RequestForm step={step} opening={opening} />}
    </EditPosting>
  )
}
