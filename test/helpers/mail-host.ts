import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface ReceivedMail {
  from: string
  /** Everybody it was handed over for. */
  to: string[]
  /** Name, in small letters, and value of each header. */
  headers: [string, string][]
  body: string
}

/** A mail host that takes every mail and keeps it. */
export async function openMailHost() {
  const received: ReceivedMail[] = []
  const server = createServer((socket) => converse(socket, (mail) => void received.push(mail)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: async () => await new Promise((resolve) => server.close(resolve)),
  }
}

function converse(socket: Socket, keep: (mail: ReceivedMail) => void) {
  let unread = ''
  let envelope: Pick<ReceivedMail, 'from' | 'to'> = { from: '', to: [] }
  let isData = false

  function take(part: string) {
    if (isData) {
      keep({ ...envelope, ...readMail(part) })
      envelope = { from: '', to: [] }
    }
    const address = /<(.*)>/.exec(part)?.[1] ?? ''
    if (!isData && /^mail from/i.test(part)) envelope.from = address
    if (!isData && /^rcpt to/i.test(part)) envelope.to.push(address)
    isData = !isData && /^data/i.test(part)
    socket.write(isData ? '354 go on\r\n' : '250 fine\r\n')
  }

  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: Buffer) => {
    unread += chunk.toString('utf8')
    for (;;) {
      const mark = isData ? '\r\n.\r\n' : '\r\n'
      const end = unread.indexOf(mark)
      if (end === -1) return
      const part = unread.slice(0, end)
      unread = unread.slice(end + mark.length)
      take(part)
    }
  })
  socket.write('220 ready\r\n')
}

function readMail(text: string) {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { headers, body: rest.join('\r\n\r\n') }
}
