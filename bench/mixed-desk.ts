import { organisationIds } from '../seeds/demo/cast.ts'
import { fillWhenEmpty } from '../seeds/seed.ts'
import { readConfig } from '../server/config.ts'
import { openContext } from '../server/context.ts'
import type { Browser } from '../test/helpers/browser.ts'
import { postRequest } from '../test/helpers/samples.ts'
import { generatePostings, seededRandom, townPicker } from './generated-postings.ts'
import type { Asked } from './http-load.ts'
import { storePostings } from './stored-postings.ts'

/** Puts the demo and so many generated postings into an empty database. */
export async function fillDesk(url: string, folder: string, postings: number) {
  const settings = { DATABASE_URL: url, DATA_DIR: folder, DEMO: 'true' }
  const context = await openContext(
    readConfig(settings, () => 'a secret for a bench: 0123456789ab'),
  )
  await fillWhenEmpty(context)
  await context.database.write((stores) =>
    storePostings(stores, generatePostings(postings), 'GM0150'),
  )
  await context.database.close()
}

/** Of ten: six searches elsewhere each time, two postings read, one list of suggestions, one draft begun. As the demo's school. */
export async function mixedQuestions({ call }: Browser): Promise<Asked[]> {
  const { id } = await postRequest(call, 'school')
  const nextTown = townPicker(seededRandom(11))
  const search = (): Asked => {
    const { latitude, longitude } = nextTown()
    return { path: `/api/v1/postings?latitude=${latitude}&longitude=${longitude}&withinKm=20` }
  }
  const read: Asked = { path: `/api/v1/requests/${id}` }
  return Array.from({ length: 400 }, (): Asked[] => [
    ...Array.from({ length: 6 }, search),
    read,
    read,
    { path: `/api/v1/requests/${id}/suggestions` },
    {
      path: '/api/v1/requests',
      body: { organisationId: organisationIds.school, content: { title: 'Een begin' } },
    },
  ]).flat()
}
