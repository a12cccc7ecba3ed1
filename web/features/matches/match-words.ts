import type { Match, MatchState } from '../../../shared/matches.ts'
import type { Text } from '../../i18n/texts.tsx'
import type { Tone } from '../../ui/badge.tsx'

const tones: Record<MatchState, Tone> = {
  proposed: 'waiting',
  accepted: 'attention',
  scheduled: 'structure',
  delivered: 'good',
  evaluated: 'good',
  not_delivered: 'bad',
  declined: 'bad',
  cancelled: 'bad',
  lapsed: 'neutral',
}

export const isEnded = ({ state }: Pick<Match, 'state'>) =>
  ['declined', 'cancelled', 'lapsed', 'not_delivered'].includes(state)

/** Taken back before anybody answered, which needs no reason. */
const isWithdrawn = ({ state, schoolAccepted, providerAccepted }: Match) =>
  state === 'cancelled' && !(schoolAccepted && providerAccepted)

/** The state in a word; a proposal that was taken back is not an agreement that was called off. */
export const badgeOf = (match: Match, text: Text): [Tone, string] =>
  isWithdrawn(match)
    ? ['neutral', text('match.withdrawn')]
    : [tones[match.state], text(`matchState.${match.state}`)]

export const partnerOf = ({ mySide, request, offer }: Match) =>
  mySide === 'provider' ? request.organisationName : offer.organisationName

/** Where a match stands, in a sentence for this reader. */
export function standingOf(match: Match, text: Text) {
  const { state, schoolAccepted, providerAccepted } = match
  if (state !== 'proposed')
    return text(isWithdrawn(match) ? 'match.now.withdrawn' : `match.now.${state}`)
  if (match.moves.includes('accept')) return text('match.now.answer', { name: partnerOf(match) })
  if (!schoolAccepted && !providerAccepted) return text('match.now.waitBoth')
  return text(schoolAccepted ? 'match.now.waitProvider' : 'match.now.waitSchool')
}
