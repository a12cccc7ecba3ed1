import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerNotFound } from './problems.ts'

/** Serves the built website; every address that is not a file or the API opens its one page. */
export async function serveWebsite(app: FastifyInstance, folder: string) {
  if (!existsSync(join(folder, 'index.html'))) {
    app.setNotFoundHandler(answerNotFound)
    return
  }
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => !/\.(br|gz)$/.test(file))
      .map((file) => `/${file}`),
  )
  // What every page but the first needs besides is named before the first script can ask for it.
  const soon = [...files]
    .filter((file) => /^\/assets\/(nl|parts)-[^/]*\.js$/.test(file))
    .map((file) => `<${file}>; rel=modulepreload`)
    .join(', ')
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
    if (path !== '/') void reply.header('link', soon)
    return reply.sendFile('index.html')
  })
}
