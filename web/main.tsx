import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { loadCatalogue, rememberedLanguage } from './i18n/texts.tsx'
import './styles/styles.css'

const place = document.querySelector('#site')
if (!place) throw new Error('index.html has no place for the site')

const language = rememberedLanguage()
const catalogue = await loadCatalogue(language)

createRoot(place).render(
  <StrictMode>
    <App language={language} catalogue={catalogue} />
  </StrictMode>,
)
