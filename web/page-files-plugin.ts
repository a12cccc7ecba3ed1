import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { paths } from './app/paths.ts'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

const folder = join(import.meta.dirname, 'app')
/** A line of routes.tsx: which path shows which screen. */
const route = /paths\.(\w+),\s*async \(\) =>\s*\(await import\('([^']+)'\)\)/g
const texts = resolve(import.meta.dirname, '../shared/i18n/nl.ts')

/**
 * Writes down (page-files.json) what each page needs besides the first script, as the `Link` header with which the server lets a
 * browser fetch it at the same time: by the path of the page, `$id` for a part that varies.
 */
export function listPageFiles(): Plugin {
  return {
    name: 'list-page-files',
    apply: 'build',
    generateBundle(_, bundle) {
      const routes = readFileSync(join(folder, 'routes.tsx'), 'utf8')
      const links = [...routes.matchAll(route)].map(([, name = '', file = '']) => {
        const screen = chunkOf(bundle, resolve(folder, file))
        const files = filesBehind(bundle, [chunkOf(bundle, texts), screen])
        return [paths[name as keyof typeof paths], files.map(asLink).join(', ')]
      })
      const source = JSON.stringify(Object.fromEntries(links))
      this.emitFile({ type: 'asset', fileName: 'page-files.json', source })
    },
  }
}

const chunksIn = (bundle: Bundle) =>
  Object.values(bundle).filter((one): one is Chunk => one.type === 'chunk')

function chunkOf(bundle: Bundle, module: string) {
  const chunk = chunksIn(bundle).find(({ facadeModuleId }) => facadeModuleId === module)
  if (!chunk) throw new Error(`${module} is in no file of its own`)
  return chunk
}

/** The files of the chunks and of all they import, style sheets last; without what the first script brings. */
function filesBehind(bundle: Bundle, chunks: Chunk[]) {
  const first = chunksIn(bundle).filter(({ isEntry }) => isEntry)
  const here = withImports(bundle, first)
  const needed = [...withImports(bundle, chunks)].filter((chunk) => !here.has(chunk))
  const sheets = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
  return [...needed.map(({ fileName }) => fileName), ...new Set(sheets)]
}

function withImports(bundle: Bundle, chunks: Chunk[]) {
  const found = new Set(chunks)
  for (const { imports } of found)
    for (const file of imports) {
      const chunk = bundle[file]
      if (chunk?.type === 'chunk') found.add(chunk)
    }
  return found
}

const asLink = (file: string) =>
  file.endsWith('.css')
    ? `</${file}>; rel=preload; as=style; crossorigin`
    : `</${file}>; rel=modulepreload`
