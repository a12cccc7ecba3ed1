import { connect, createServer, type Socket } from 'node:net'

export interface SilentWay {
  port: number
  /** From now on nothing comes through, and nobody is told. */
  fallSilent(): void
  speakAgain(): void
  close(): void
}

/** A way to a server on this machine on which words can get lost, as on a network that breaks. */
export async function openSilentWay(to: number): Promise<SilentWay> {
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const [from, onward] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk) => void onward.write(chunk))
      from.on('close', () => {
        sockets.delete(from)
        onward.destroy()
      })
      from.on('error', () => onward.destroy())
      if (isSilent) from.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    fallSilent() {
      isSilent = true
      for (const socket of sockets) socket.pause()
    },
    speakAgain() {
      isSilent = false
      for (const socket of sockets) socket.resume()
    },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
