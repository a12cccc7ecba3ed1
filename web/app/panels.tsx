import { lazy } from 'react'

/** Parts of one feature that stand on a screen of another, fetched when they are shown. */

export const ProposePanel = lazy(async () => ({
  default: (await import('../features/matches/propose-panel.tsx')).ProposePanel,
}))

export const OrganisationInside = lazy(async () => ({
  default: (await import('../features/organisations/organisation-inside.tsx')).OrganisationInside,
}))
