import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A port on which nobody listened a moment ago. */
export async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  listener.close()
  await once(listener, 'close')
  return port
}
