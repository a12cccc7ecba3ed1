import { RefusedError } from '../api/call.ts'
import type { SavedState } from '../ui/saved.tsx'
import { isSameContent } from './merge-versions.ts'

/** What is known of a posting that was saved. */
export interface SavedPosting<Content> {
  id: string
  content: Content
  updatedAt: string
  inside: { version: number } | null
}

/** The ways to the server; `key` makes a creation that is sent twice one posting. */
export interface DraftDoors<Content, Posting extends SavedPosting<Content>> {
  create: (content: Content, key: string) => Promise<Posting>
  replace: (id: string, content: Content, version: number) => Promise<Posting>
  read: (id: string) => Promise<Posting>
}

export interface DraftView<Content, Posting> {
  content: Content
  posting: Posting | undefined
  saved: SavedState
  isDirty: boolean
  /** What another made of it meanwhile, and what it was before both. */
  conflict: { theirs: Content; before: Content } | undefined
  /** A refusal that trying again does not help against. */
  refusal: unknown
}

interface Kept<Content> {
  content: Content
  before: Content
  version: number | undefined
  /** The creation that was sent and of which no answer is known. */
  creation: { key: string; content: Content } | undefined
}

const pauseMs = 900
const firstRetryMs = 3000
const longestRetryMs = 60_000

const isPassing = ({ problem: { status } }: RefusedError) => status === 429 || status >= 500
const withoutHoles = <Content extends object>(content: Content) =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Content

/**
 * Keeps what is typed: on this device at once, on the server after a pause when `isAutomatic`. Sends one thing at a time,
 * tries again by itself when the connection is lost, and stops at a version it does not know until `resolve`.
 */
export function makeDraftKeeper<Content extends object, Posting extends SavedPosting<Content>>({
  name,
  posting: opened,
  start,
  isAutomatic,
  doors,
  storage,
  makeKey,
}: {
  name: string
  posting: Posting | undefined
  /** What a new one begins with; as long as there is nothing else, there is nothing to save. */
  start: Content
  isAutomatic: boolean
  doors: DraftDoors<Content, Posting>
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  makeKey: () => string
}) {
  const place = () => `techloket.draft.${name}.${id ?? 'new'}`
  const listeners = new Set<() => void>()
  let id = opened?.id
  const kept = readKept()
  let version = kept?.version ?? opened?.inside?.version
  let before: Content = kept?.before ?? opened?.content ?? start
  let creation = kept?.creation
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let sending: Promise<boolean> | undefined
  let view: DraftView<Content, Posting> = {
    content: kept?.content ?? before,
    posting: opened,
    saved: 'unchanged',
    isDirty: kept !== undefined,
    conflict: undefined,
    refusal: undefined,
  }

  function readKept() {
    const found = storage.getItem(place())
    return found === null ? undefined : (JSON.parse(found) as Kept<Content>)
  }

  function show(part: Partial<DraftView<Content, Posting>>) {
    view = { ...view, ...part, isDirty: (part.content ?? view.content) !== before }
    if (view.isDirty)
      storage.setItem(place(), JSON.stringify({ content: view.content, before, version, creation }))
    else storage.removeItem(place())
    for (const listener of listeners) listener()
  }

  function sendAfter(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }

  /** True when everything is on the server. */
  async function save(): Promise<boolean> {
    clearTimeout(timer)
    sending ??= sendAll().finally(() => {
      sending = undefined
    })
    return await sending
  }

  async function sendAll() {
    while (view.isDirty && !view.conflict) {
      show({ saved: 'saving', refusal: undefined })
      const { content } = view
      try {
        if (id === undefined || version === undefined) await create(content)
        else took(await doors.replace(id, content, version), content)
      } catch (error) {
        await failed(error, content)
        return false
      }
    }
    return !view.isDirty
  }

  async function create(content: Content) {
    creation ??= { key: makeKey(), content }
    show({})
    const sent = creation
    const posting = await doors.create(sent.content, sent.key)
    creation = undefined
    // What was kept from before a reload is equal to what was sent, but another object.
    took(posting, isSameContent(sent.content, content) ? content : sent.content)
  }

  function took(posting: Posting, content: Content) {
    if (id === undefined) storage.removeItem(place())
    id = posting.id
    version = posting.inside?.version
    before = content
    failures = 0
    show({ posting, saved: 'saved', conflict: undefined })
  }

  async function failed(error: unknown, sent: Content) {
    try {
      if (error instanceof RefusedError && error.problem.code === 'changed-meanwhile' && id) {
        await compare(await doors.read(id), sent)
        return
      }
      if (error instanceof RefusedError && !isPassing(error)) {
        creation = undefined
        show({ saved: 'failed', refusal: error })
        return
      }
    } catch {
      // The newer version could not be read either: the next try asks again.
    }
    show({ saved: 'failed' })
    sendAfter(Math.min(longestRetryMs, firstRetryMs * 2 ** failures))
    failures += 1
  }

  async function compare(posting: Posting, sent: Content) {
    // The answer to an earlier try got lost: what stands there is what was sent.
    if (isSameContent(posting.content, sent)) {
      took(posting, sent)
      if (view.isDirty) sendAfter(0)
      return
    }
    show({ posting, saved: 'failed', conflict: { theirs: posting.content, before } })
  }

  /** From here on another's version is the one that changes are made on; not earlier, since a reload must ask again. */
  function buildOnTheirs() {
    if (!view.conflict) return
    before = view.conflict.theirs
    version = view.posting?.inside?.version
  }

  return {
    view: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Takes typed fields over; undefined takes a field out. */
    change: (part: { [Field in keyof Content]?: Content[Field] | undefined }) => {
      show({ content: withoutHoles({ ...view.content, ...part }), saved: 'unchanged' })
      if (isAutomatic && !view.conflict) sendAfter(pauseMs)
    },
    save,
    /** Goes on with what was chosen out of the two versions. */
    async resolve(content: Content) {
      buildOnTheirs()
      show({ content: withoutHoles(content), conflict: undefined })
      return await save()
    },
    /** Sends at once what is waiting, when the screen is left or the connection is back. */
    async flush() {
      if (isAutomatic && view.isDirty && !view.conflict) await save()
    },
    /** Forgets what was not saved. */
    discard() {
      clearTimeout(timer)
      buildOnTheirs()
      show({ content: before, saved: 'unchanged', refusal: undefined, conflict: undefined })
    },
  }
}
export type DraftKeeper<Content extends object, Posting extends SavedPosting<Content>> = ReturnType<
  typeof makeDraftKeeper<Content, Posting>
>
