import { regions } from './nl/regions.ts'
import { organisations } from './nl/organisations.ts'
import { accounts } from './nl/accounts.ts'
import { suggestions } from './nl/suggestions.ts'
import { matches } from './nl/matches.ts'
import { forms } from './nl/forms.ts'
import { about } from './nl/about.ts'
import { home } from './nl/home.ts'
import { layout } from './nl/layout.ts'
import { mails } from './nl/mails.ts'
import { map } from './nl/map.ts'
import { problems } from './nl/problems.ts'
import { search } from './nl/search.ts'
import { postings } from './nl/postings.ts'
import { techniekpact } from './nl/techniekpact.ts'
import { ui } from './nl/ui.ts'
import { vocabulary } from './nl/vocabulary.ts'

/** Every Dutch text of the website, one file per subject. The Dutch keys and values are the shape of all languages. */
export const nl = {
  ...about,
  ...regions,
  ...organisations,
  ...accounts,
  ...home,
  ...layout,
  ...mails,
  ...map,
  ...problems,
  ...forms,
  ...matches,
  ...suggestions,
  ...search,
  ...postings,
  ...techniekpact,
  ...ui,
  ...vocabulary,
}
