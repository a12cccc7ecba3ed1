import { about } from './nl/about.ts'
import { home } from './nl/home.ts'
import { layout } from './nl/layout.ts'
import { map } from './nl/map.ts'
import { problems } from './nl/problems.ts'
import { ui } from './nl/ui.ts'
import { vocabulary } from './nl/vocabulary.ts'

/** Every Dutch text of the website, one file per subject. The Dutch keys and values are the shape of all languages. */
export const nl = { ...about, ...home, ...layout, ...map, ...problems, ...ui, ...vocabulary }
