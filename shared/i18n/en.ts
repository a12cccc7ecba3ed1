import { enFirst } from './en-first.ts'
import { about } from './en/about.ts'
import { accounts } from './en/accounts.ts'
import { forms } from './en/forms.ts'
import { mails } from './en/mails.ts'
import { map } from './en/map.ts'
import { matches } from './en/matches.ts'
import { organisations } from './en/organisations.ts'
import { postings } from './en/postings.ts'
import { regions } from './en/regions.ts'
import { search } from './en/search.ts'
import { suggestions } from './en/suggestions.ts'
import { techniekpact } from './en/techniekpact.ts'
import { vocabulary } from './en/vocabulary.ts'
import type { nl } from './nl.ts'
import type { Translation } from './text.ts'

/** Every English text, with the same keys as the Dutch ones. */
export const en = {
  ...enFirst,
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
} satisfies Translation<typeof nl>
