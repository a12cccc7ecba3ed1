import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressFiles } from './compress-plugin.ts'
import { preloadFont } from './font-plugin.ts'
import { mapOutline } from './outline-plugin.ts'
import { listPageFiles } from './page-files-plugin.ts'

const server = 'http://127.0.0.1:3000'

// Each file costs a request, so the first page is one file, and what several pages share is another.
const firstPage = { name: 'first', tags: ['$initial' as const], priority: 1 }
const parts = {
  name: 'parts',
  test: /\/(web\/(ui|postings|forms|api)|shared|@tanstack)\/(?!i18n)/,
  minShareCount: 3,
}

export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: { typebox: join(import.meta.dirname, 'no-schemas.ts') } },
  plugins: [react(), mapOutline(), preloadFont(), listPageFiles(), compressFiles()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Nothing inside the page or the style sheet: the content security policy allows files only.
    assetsInlineLimit: 0,
    target: 'baseline-widely-available',
    // How large the first page may be is a test.
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: {
      output: { codeSplitting: { groups: [firstPage, parts] } },
      // Compressing well takes its time.
      checks: { pluginTimings: false },
    },
  },
  server: { proxy: { '/api/v1': server, '/health': server } },
})
