import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerNotFound } from './problems.ts'

/** Serves the built website; every address that is not a file or the API opens its one page. */
export async function serveWebsite(app: FastifyInstance, folder: string) {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(
    async (site) => {
      site.addHook('onRoute', (route) => {
        route.config = { ...route.config, deed: 'visit' }
      })
      await site.register(fastifyStatic, {
        root: folder,
        wildcard: false,
        index: 'index.html',
        setHeaders: (reply, path) => {
          void reply.header(
            'cache-control',
            path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          )
        },
      })
    },
    { prefix: '/' },
  )
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|health|assets)\//.test(request.url)
    return isPage ? reply.sendFile('index.html') : answerNotFound(request, reply)
  })
}
