import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState, PageSkeleton } from '../../ui/waiting.tsx'
import type { FormSearch } from './form-search.ts'
import { RequestForm } from './request-form.tsx'
import { requestToEdit } from './request-doors.ts'

export function EditRequestScreen({ id, search }: { id: string; search: FormSearch }) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const request = useQuery(requestToEdit(id))
  if (request.isPending) return <PageSkeleton />
  if (request.isError) throw request.error
  if (!request.data.mayEdit)
    return (
      <Page title={text('forms.request.editTitle')} width="text">
        <EmptyState
          title={text('forms.mayNotEdit')}
          actions={<LinkButton to={pathTo('request', { id })}>{text('forms.look')}</LinkButton>}
        >
          <p>{text('forms.mayNotEditText')}</p>
        </EmptyState>
      </Page>
    )
  return (
    <RequestForm
      own={[]}
      request={request.data}
      step={search.step}
      onStep={(step) =>
        void navigate({ to: pathTo('editRequest', { id }), search: { step }, resetScroll: false })
      }
    />
  )
}
