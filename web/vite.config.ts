import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { preloadFont } from './font-plugin.ts'
import { mapOutline } from './outline-plugin.ts'

const server = 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), mapOutline(), preloadFont()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Nothing inside the page or the style sheet: the content security policy allows files only.
    assetsInlineLimit: 0,
    target: 'baseline-widely-available',
  },
  server: { proxy: { '/api/v1': server, '/health': server } },
})
