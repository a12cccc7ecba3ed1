import { nlFirst } from './nl-first.ts'
import { about } from './nl/about.ts'
import { accounts } from './nl/accounts.ts'
import { forms } from './nl/forms.ts'
import { mails } from './nl/mails.ts'
import { map } from './nl/map.ts'
import { matches } from './nl/matches.ts'
import { organisations } from './nl/organisations.ts'
import { postings } from './nl/postings.ts'
import { regions } from './nl/regions.ts'
import { search } from './nl/search.ts'
import { suggestions } from './nl/suggestions.ts'
import { techniekpact } from './nl/techniekpact.ts'
import { vocabulary } from './nl/vocabulary.ts'

/** Every Dutch text of the website, one file per subject. The Dutch keys and values are the shape of all languages. */
export const nl = {
  ...nlFirst,
  ...about,
  ...accounts,
  ...forms,
  ...mails,
  ...map,
  ...matches,
  ...organisations,
  ...postings,
  ...regions,
  ...search,
  ...suggestions,
  ...techniekpact,
  ...vocabulary,
}
