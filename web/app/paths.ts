/** Every address of the site, named once. `$name` is filled in by `pathTo`. */
export const paths = {
  home: '/',
  search: '/zoeken',
  offer: '/aanbod/$id',
  newOffer: '/aanbod/nieuw',
  editOffer: '/aanbod/$id/bewerken',
  offerSuggestions: '/aanbod/$id/suggesties',
  request: '/vragen/$id',
  newRequest: '/vragen/nieuw',
  editRequest: '/vragen/$id/bewerken',
  requestSuggestions: '/vragen/$id/suggesties',
  signIn: '/inloggen',
  signInLink: '/inloggen/link',
  secondFactor: '/inloggen/tweede-stap',
  invitation: '/uitnodiging',
  mine: '/mijn',
  organisation: '/organisaties/$id',
  newOrganisation: '/organisaties/nieuw',
  match: '/koppelingen/$id',
  region: '/regio/$id',
  administration: '/beheer',
  pact: '/techniekpact',
  about: '/over',
  privacy: '/privacy',
  accessibility: '/toegankelijkheid',
  demoMail: '/demo/mail',
} as const

type PathName = keyof typeof paths
type NamesIn<Path> = Path extends `${string}$${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}$${infer Name}`
    ? Name
    : never

/** The address of a page: `pathTo('offer', { id })`. */
export function pathTo<Name extends PathName>(
  name: Name,
  ...values: NamesIn<(typeof paths)[Name]> extends never
    ? []
    : [Record<NamesIn<(typeof paths)[Name]>, string>]
) {
  const given: Record<string, string> = values[0] ?? {}
  return paths[name].replaceAll(/\$(\w+)/g, (_, value: string) =>
    encodeURIComponent(given[value] ?? ''),
  )
}
