import { home } from './en/home.ts'
import { layout } from './en/layout.ts'
import { problems } from './en/problems.ts'
import { ui } from './en/ui.ts'

/** The English texts that the first page and every frame of a page need; the rest comes with the first other page. */
export const enFirst = { ...home, ...layout, ...problems, ...ui }
