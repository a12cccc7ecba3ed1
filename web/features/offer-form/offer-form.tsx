import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { SessionMembership } from '../../../shared/accounts.ts'
import type { OfferContent, ProviderOffer } from '../../../shared/offers.ts'
import { getOrganisation } from '../../../shared/organisations.ts'
import { missingInOffer } from '../../../shared/posting-completeness.ts'
import { call } from '../../api/call.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Completeness } from '../../postings/completeness.tsx'
import { Conflict } from '../../postings/conflict.tsx'
import { useCurriculumGoals } from '../../postings/curriculum-input.tsx'
import { DraftNotices, isShown } from '../../postings/draft-notices.tsx'
import { goToField } from '../../postings/go-to-field.ts'
import { useDraft } from '../../postings/use-draft.ts'
import { OwnOrganisation } from '../../postings/writers.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Saved } from '../../ui/saved.tsx'
import type { GroupProps } from './group-props.ts'
import { offerDoors } from './offer-doors.ts'
import { offerFacts } from './offer-facts.ts'
import { usePlaceOffer } from './use-place-offer.ts'
import { WhatGroup, WhoGroup } from './what-group.tsx'
import { CostsGroup, WhenGroup } from './when-group.tsx'
import { WhereGroup } from './where-group.tsx'

type Need =
  `forms.need.${'title' | 'description' | 'kind' | 'audience' | 'grades' | 'groupSize' | 'modes' | 'serviceArea' | 'radiusKm' | 'regionIds' | 'costsEuro'}`

/** An offer being written, on one page; a draft saves itself, a public one is changed on purpose. */
export function OfferForm({
  own,
  offer,
  onMade,
}: {
  own: readonly SessionMembership[]
  offer?: ProviderOffer
  onMade?: (id: string) => void
}) {
  const words = useTexts()
  const { text, formatPercent } = words
  const { refusalText } = useRefusalText()
  const { nameOf: goalName } = useCurriculumGoals()
  const [organisationId, setOrganisationId] = useState(
    offer?.organisationId ?? own[0]?.organisationId ?? '',
  )
  const isPublic = offer !== undefined && isShown(offer.state)
  const [{ doors, chooseOrganisation }] = useState(() => offerDoors(organisationId))
  const { keeper, content, posting, saved, isDirty, conflict, refusal } = useDraft<
    OfferContent,
    ProviderOffer
  >({ name: 'offer', posting: offer, isAutomatic: !isPublic, doors })
  const [attempt, setAttempt] = useState(0)
  const placeName = usePlaceName(organisationId, posting)
  const place = usePlaceOffer(keeper, isPublic)
  const needed = missingInOffer(content).map((field) => ({
    field,
    words: text(`forms.need.${field}` as Need),
  }))
  const most = Math.max(missingInOffer({}).length, needed.length)
  const share = 1 - needed.length / most

  const madeId = posting?.id
  const tell = useRef(onMade)
  useEffect(() => {
    if (madeId !== undefined && madeId !== offer?.id) tell.current?.(madeId)
  }, [madeId, offer?.id])

  const props: GroupProps = {
    content,
    change: (part) => keeper.change(part as Partial<OfferContent>),
    errorOf: (field) =>
      attempt > 0 ? needed.find((one) => one.field === field)?.words : undefined,
  }

  return (
    <Page
      title={text(isPublic ? 'forms.offer.editTitle' : 'forms.offer.newTitle')}
      description={text('forms.offer.description')}
      lead={isPublic ? undefined : text('forms.offer.lead')}
    >
      <div className="writing">
        <div className="writing__form">
          {conflict && (
            <Conflict
              before={conflict.before}
              mine={content}
              theirs={conflict.theirs}
              factsOf={(one) => offerFacts(one, { ...words, goalName })}
              onResolve={(chosen) => void keeper.resolve(chosen)}
            />
          )}
          <DraftNotices
            type="offer"
            state={posting?.state}
            inside={posting?.inside}
            refusal={refusal}
          />
          <ErrorSummary
            attempt={attempt}
            errors={
              attempt > 0
                ? needed.map(({ field, words: message }) => ({ fieldId: field, message }))
                : []
            }
          />
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              setAttempt(attempt + 1)
              if (needed.length === 0) place.mutate()
            }}
          >
            {!posting && (
              <OwnOrganisation
                own={own}
                chosen={organisationId}
                onChange={(id) => {
                  chooseOrganisation(id)
                  setOrganisationId(id)
                }}
              />
            )}
            <Section title={text('forms.group.what')}>
              <WhatGroup {...props} />
            </Section>
            <Section title={text('forms.group.who')}>
              <WhoGroup {...props} />
            </Section>
            <Section title={text('forms.group.where')}>
              <WhereGroup {...props} placeName={placeName} />
            </Section>
            <Section title={text('forms.group.when')}>
              <WhenGroup {...props} />
            </Section>
            <Section title={text('forms.group.costs')}>
              <CostsGroup {...props} />
            </Section>
            <Section title={text('forms.check.next')}>
              <p className="nl-paragraph">
                {text(
                  own.some((one) => one.organisationId === organisationId && !one.verified)
                    ? 'forms.offer.unverified'
                    : 'forms.offer.after',
                )}
              </p>
            </Section>
            {place.isError && (
              <Notice kind="error" isNews>
                <p>{refusalText(place.error)}</p>
              </Notice>
            )}
            <div className="action-row writing__go">
              <Button
                look="main"
                type="submit"
                isBusy={place.isPending}
                disabled={isPublic && !isDirty}
              >
                {text(
                  isPublic || posting?.state === 'submitted'
                    ? 'forms.publish'
                    : 'forms.offer.place',
                )}
              </Button>
              {isPublic && isDirty && (
                <Button look="quiet" onClick={() => keeper.discard()}>
                  {text('forms.discard')}
                </Button>
              )}
            </div>
            <Saved state={saved} {...(posting ? { at: posting.updatedAt } : {})} />
          </form>
        </div>
        <aside className="writing__side" aria-label={text('forms.complete')}>
          <Completeness
            share={share}
            label={text('forms.complete.offer', { share: formatPercent(share) })}
            needed={needed}
            onGo={goToField}
          />
        </aside>
      </div>
    </Page>
  )
}

function usePlaceName(organisationId: string, posting: ProviderOffer | undefined) {
  const provider = useQuery({
    queryKey: ['organisation', organisationId],
    queryFn: ({ signal }) => call(getOrganisation, { params: { id: organisationId }, signal }),
    enabled: posting === undefined && organisationId !== '',
    staleTime: 5 * 60_000,
  })
  return posting?.placeName ?? provider.data?.address.place
}
