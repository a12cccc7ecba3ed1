import { useEffect, useRef, useState } from 'react'
import type { SessionMembership } from '../../shared/accounts.ts'
import { useSession } from '../api/session.ts'
import { useTexts } from '../i18n/texts.tsx'
import { isShown } from './draft-notices.tsx'
import type { PostingKind, WrittenPosting } from './posting-kind.ts'
import { useDraft } from './use-draft.ts'
import { usePlacing } from './use-placing.ts'

/** How a form begins: with a posting there is already, or with nothing for one of one's own organisations. */
export interface Opening<Posting> {
  opened?: Posting | undefined
  own: readonly SessionMembership[]
  organisationId?: string | undefined
  copyOf?: string | undefined
  onMade?: (id: string) => void
}

/** A posting being written: its draft, what it still needs, and placing it. */
export function useWriting<Content extends object, Posting extends WrittenPosting<Content>>(
  kind: PostingKind<Content, Posting>,
  { opened, own, organisationId: wanted, copyOf, onMade }: Opening<Posting>,
) {
  const { text } = useTexts()
  const session = useSession()
  const isOwn = own.some((one) => one.organisationId === wanted)
  const organisationId = opened?.organisationId ?? (isOwn ? wanted : own[0]?.organisationId) ?? ''
  const isPublic = opened !== undefined && isShown(opened.state)

  // Nothing is made before something is typed, and until then the organisation can still be another.
  const writer = useRef(organisationId)
  useEffect(() => {
    writer.current = organisationId
  }, [organisationId])
  const draft = useDraft<Content, Posting>({
    name: kind.type,
    posting: opened,
    start: kind.start,
    isAutomatic: !isPublic,
    doors: { ...kind, create: (content, key) => kind.create(writer.current, content, key) },
  })
  const { keeper, content, posting } = draft

  const tell = useRef(onMade)
  const madeId = posting?.id === opened?.id ? undefined : posting?.id
  useEffect(() => {
    if (madeId !== undefined) tell.current?.(madeId)
  }, [madeId])

  const [attempt, setAttempt] = useState(0)
  const placing = usePlacing(kind, keeper, isPublic)
  const needed = kind
    .missing(content)
    .map((field) => ({ field, words: text(`forms.need.${field}`) }))

  return {
    ...draft,
    kind,
    own,
    organisationId,
    copyOf,
    isPublic,
    /** The organisation still waits for a coordinator, and the posting with it. */
    isUnverified: (session?.memberships ?? []).some(
      (one) => one.organisationId === organisationId && !one.verified,
    ),
    needed,
    /** How often somebody tried to place it; before the first time nobody is told what is missing. */
    attempt,
    placing,
    place() {
      setAttempt(attempt + 1)
      if (needed.length === 0) placing.mutate()
    },
    /** Goes on with what was chosen of two versions; what is public then is placed, as was asked before. */
    async resolve(chosen: Content) {
      if ((await keeper.resolve(chosen)) && isPublic) placing.mutate()
    },
    fields: {
      content,
      change: keeper.change,
      errorOf: (field: string) =>
        attempt > 0 ? needed.find((one) => one.field === field)?.words : undefined,
    },
  }
}
export type Writing<Content extends object, Posting extends WrittenPosting<Content>> = ReturnType<
  typeof useWriting<Content, Posting>
>
