import { regions } from './en/regions.ts'
import { organisations } from './en/organisations.ts'
import { accounts } from './en/accounts.ts'
import { suggestions } from './en/suggestions.ts'
import { matches } from './en/matches.ts'
import { forms } from './en/forms.ts'
import { about } from './en/about.ts'
import { home } from './en/home.ts'
import { layout } from './en/layout.ts'
import { mails } from './en/mails.ts'
import { map } from './en/map.ts'
import { problems } from './en/problems.ts'
import { search } from './en/search.ts'
import { postings } from './en/postings.ts'
import { techniekpact } from './en/techniekpact.ts'
import { ui } from './en/ui.ts'
import { vocabulary } from './en/vocabulary.ts'
import type { nl } from './nl.ts'
import type { Translation } from './text.ts'

/** Every English text, with the same keys as the Dutch ones. */
export const en = {
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
} satisfies Translation<typeof nl>
