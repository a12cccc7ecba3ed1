import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Connection {
  socket: Socket
  write: (text: string) => void
  /** What came back so far. */
  heard: () => string
  /** Everything that came back, once the other side has closed. */
  closed: Promise<string>
}

/** A bare connection, over which a test says exactly what it wants. */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (part: Buffer) => (heard += part.toString('latin1')))
  // Being cut off is an answer, too.
  socket.on('error', () => undefined)
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(heard)))
  await Promise.race([once(socket, 'connect'), closed])
  return {
    socket,
    write: (text) => void (socket.destroyed || socket.write(text, 'latin1')),
    heard: () => heard,
    closed,
  }
}

/** Says it all at once and gives everything that comes back until the other side closes. */
export async function exchange(port: number, text: string): Promise<string> {
  const connection = await openConnection(port)
  connection.write(text)
  return await connection.closed
}

/** The statuses of the answers, in their order. */
export const statusesIn = (heard: string) =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
