import { organisationKinds, type OrganisationKind } from '../../../shared/vocabulary.ts'
import { oneOf } from '../../api/address-values.ts'

export interface NewOrganisationSearch {
  kind?: OrganisationKind
}
export const readNewOrganisationSearch = (raw: Record<string, unknown>): NewOrganisationSearch => {
  const kind = oneOf(organisationKinds, raw['kind'])
  return kind ? { kind } : {}
}
