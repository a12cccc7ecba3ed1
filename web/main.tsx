import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/query-client.ts'
import { sessionQuery } from './api/session.ts'
import { App } from './app/app.tsx'
import { loadTexts } from './i18n/catalogues.ts'
import { rememberedLanguage } from './i18n/texts.tsx'
import './styles/styles.css'

const place = document.querySelector('#site')
if (!place) throw new Error('index.html has no place for the site')

/** So long the page waits to know its reader, since a menu that changes under the pointer is worse than a later one. */
const patienceMs = 600

const queries = makeQueryClient()
await Promise.all([
  loadTexts(rememberedLanguage(), 'first'),
  Promise.race([
    queries.prefetchQuery(sessionQuery),
    new Promise((resolve) => setTimeout(resolve, patienceMs)),
  ]),
])

createRoot(place).render(
  <StrictMode>
    <App queries={queries} />
  </StrictMode>,
)
