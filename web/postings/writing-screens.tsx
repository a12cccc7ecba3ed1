import { queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Fragment, useState, type ReactNode } from 'react'
import { pathTo } from '../app/paths.ts'
import { useTexts } from '../i18n/texts.tsx'
import { LinkButton } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyState, PageSkeleton } from '../ui/waiting.tsx'
import type { PostingKind, WrittenPosting } from './posting-kind.ts'
import type { Opening } from './use-writing.ts'
import { Writers } from './writers.tsx'
import type { WritingSearch } from './writing-search.ts'

interface Writable<Content extends object, Posting extends WrittenPosting<Content>> {
  kind: PostingKind<Content, Posting>
  /** The form, given how it begins. */
  children: (opening: Opening<Posting>) => ReactNode
}

/** A new posting. Its draft gets a place in the address as soon as it is saved, so that a reload goes on with it. */
export function NewPosting<Content extends object, Posting extends WrittenPosting<Content>>({
  kind,
  children: form,
  search: { draft, ...search },
}: Writable<Content, Posting> & { search: WritingSearch }) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const [shown, setShown] = useState<{ number: number; draft?: string; made?: string }>({
    number: 0,
    ...(draft && { draft }),
  })
  // Coming back to the bare address begins anew.
  if (shown.draft !== draft) setShown(draft ? { ...shown, draft } : { number: shown.number + 1 })

  function onMade(id: string) {
    setShown({ ...shown, made: id })
    void navigate({
      to: '.',
      search: (now: WritingSearch) => ({ ...now, draft: id, copyOf: undefined }),
      replace: true,
      resetScroll: false,
    })
  }

  if (draft !== undefined && draft !== shown.made)
    return (
      <EditPosting key={draft} kind={kind} id={draft}>
        {form}
      </EditPosting>
    )
  return (
    <Writers
      kind={kind.writer}
      title={text(`forms.${kind.type}.newTitle`)}
      description={text(`forms.${kind.type}.description`)}
    >
      {(own) => <Fragment key={shown.number}>{form({ own, ...search, onMade })}</Fragment>}
    </Writers>
  )
}

/** A posting to go on with: always as it is now. */
export function EditPosting<Content extends object, Posting extends WrittenPosting<Content>>({
  kind,
  children: form,
  id,
}: Writable<Content, Posting> & { id: string }) {
  const { text } = useTexts()
  const { data: opened, error } = useQuery(
    queryOptions({
      queryKey: ['to-edit', id],
      queryFn: () => kind.read(id),
      gcTime: 0,
      staleTime: Infinity,
    }),
  )
  if (error && !opened) throw error
  if (!opened) return <PageSkeleton />
  if (opened.mayEdit) return form({ opened, own: [] })
  return (
    <Page title={text(`forms.${kind.type}.editTitle`)} width="text">
      <EmptyState
        title={text('forms.mayNotEdit')}
        actions={<LinkButton to={pathTo(kind.type, { id })}>{text('forms.look')}</LinkButton>}
      >
        <p>{text('forms.mayNotEditText')}</p>
      </EmptyState>
    </Page>
  )
}
