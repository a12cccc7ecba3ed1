import { useNavigate } from '@tanstack/react-router'
import { CopyEarlier } from './copy-earlier.tsx'
import type { WrittenPosting } from './posting-kind.ts'
import type { Writing } from './use-writing.ts'
import { OwnOrganisation } from './writers.tsx'
import type { WritingSearch } from './writing-search.ts'

/** What is chosen before a new posting: for whom it is, and whether it begins as a copy. */
export function Beginning<Content extends object, Posting extends WrittenPosting<Content>>({
  writing: { kind, keeper, own, organisationId, copyOf, posting },
}: {
  writing: Writing<Content, Posting>
}) {
  const navigate = useNavigate()
  if (posting) return null
  return (
    <>
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
