import { openSqlite } from '../../../server/database/sqlite.ts'

/**
 * Run as a process of its own: waits for a line on its input, then writes one row after the other into the file and
 * prints each id as soon as its write is acknowledged, until it is killed.
 */
const [file = '', name = ''] = process.argv.slice(2)
process.stdin.once('data', () => void writeOn())
process.stdout.write('warm\n')

async function writeOn() {
  const database = openSqlite(file, () => new Date())
  const now = new Date().toISOString()
  for (let number = 0; ; number++) {
    const id = `${name}-${number}`
    await database.write((stores) =>
      stores.outbox.add({
        id,
        recipient: 'iemand@test.example',
        subject: id,
        text: 'x'.repeat(number % 3000),
        createdAt: now,
        sendBefore: now,
      }),
    )
    process.stdout.write(`${id}\n`)
    // The output of a killed process is lost unless it has left; so let it leave.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
