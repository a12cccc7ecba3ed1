import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './server/database/tables.postgres.ts',
  out: './server/database/migrations/postgres',
})
