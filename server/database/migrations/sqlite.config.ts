import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './server/database/tables.sqlite.ts',
  out: './server/database/migrations/sqlite',
})
