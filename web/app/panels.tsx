import { lazy, type ComponentType } from 'react'
import type { Organisation } from '../../shared/organisations.ts'

/** Parts of one feature that stand on a screen of another, fetched when they are shown. */

type ProposeProps = { offerId: string } | { requestId: string }
const proposing = import.meta.glob<{ ProposePanel: ComponentType<ProposeProps> }>(
  '../features/matches/propose-panel.tsx',
)
const fetchProposing = Object.values(proposing)[0]

export const ProposePanel =
  fetchProposing && lazy(async () => ({ default: (await fetchProposing()).ProposePanel }))

export const OrganisationInside = lazy(
  async (): Promise<{ default: ComponentType<{ organisation: Organisation }> }> => ({
    default: (await import('../features/organisations/organisation-inside.tsx')).OrganisationInside,
  }),
)
