import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerNotFound } from './problems.ts'

/** Serves the built website; every address that is not a file or the API opens its one page. */
export async function serveWebsite(app: FastifyInstance, folder: string) {
  if (!existsSync(join(folder, 'page-files.json'))) {
    app.setNotFoundHandler(answerNotFound)
    return
  }
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => !/\.(br|gz)$/.test(file))
      .map((file) => `/${file}`),
  )
  const linksFor = readPageLinks(join(folder, 'page-files.json'))
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isNamedByContent = path.includes('/assets/')
      void reply.header(
        'cache-control',
        isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || /^\/(api|health)\//.test(path)) return answerNotFound(request, reply)
    if (files.has(path) && path.includes('.')) return reply.sendFile(path.slice(1))
    if (path.startsWith('/assets/')) return answerNotFound(request, reply)
    const links = linksFor(path)
    if (links !== undefined) void reply.header('link', links)
    return reply.sendFile('index.html')
  })
}

/** What a page needs besides the first script is named before that can ask for it, as the build wrote it down by page. */
function readPageLinks(file: string) {
  const byPath = new Map(
    Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>),
  )
  const patterns = [...byPath]
    .filter(([page]) => page.includes('$'))
    .map(([page, link]) => ({
      pattern: new RegExp(`^${page.replace(/\$\w+/g, '[^/]+')}$`),
      link,
    }))
  return (path: string) =>
    byPath.get(path) ?? patterns.find(({ pattern }) => pattern.test(path))?.link
}
