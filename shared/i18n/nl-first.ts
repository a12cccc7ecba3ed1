import { home } from './nl/home.ts'
import { layout } from './nl/layout.ts'
import { problems } from './nl/problems.ts'
import { ui } from './nl/ui.ts'

/** The Dutch texts that the first page and every frame of a page need; the rest comes with the first other page. */
export const nlFirst = { ...home, ...layout, ...problems, ...ui }
