import { useNavigate } from '@tanstack/react-router'
import { CopyEarlier } from './copy-earlier.tsx'
import type { WrittenPosting } from './posting-kind.ts'
import { Unfinished } from './unfinished.tsx'
import type { Writing } from './use-writing.ts'
import { OwnOrganisation } from './writers.tsx'
import type { WritingSearch } from './writing-search.ts'

/** What comes before a new posting: going on with another, for whom it is, and whether it begins as a copy. */
export function Beginning<Content extends object, Posting extends WrittenPosting<Content>>({
  writing: { kind, keeper, own, organisationId, copyOf, posting },
}: {
  writing: Writing<Content, Posting>
}) {
  const navigate = useNavigate()
  if (own.length === 0) return null
  const unfinished = (
    <Unfinished type={kind.type} organisationId={organisationId} writtenId={posting?.id} />
  )
  // It stays while somebody types, so that nothing jumps.
  if (posting) return unfinished
  return (
    <>
      {unfinished}
      <OwnOrganisation
        own={own}
        chosen={organisationId}
        onChange={(id) =>
          void navigate({
            to: '.',
            search: (now: WritingSearch) => ({ ...now, organisationId: id }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <CopyEarlier
        key={organisationId}
        kind={kind}
        organisationId={organisationId}
        copyOf={copyOf}
        onCopy={(content) => keeper.change(content)}
      />
    </>
  )
}
