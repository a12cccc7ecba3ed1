/** An IPv4 address, or the /64 of an IPv6 one: what one subscriber has. */
export function networkOf(ip: string) {
  if (!ip.includes(':')) return ip
  if (ip.startsWith('::ffff:')) return ip.slice(7)
  const [head = '', tail] = ip.split('::')
  const groups = head.split(':').filter(Boolean)
  const known = tail === undefined ? groups : [...groups, ...Array<string>(4).fill('0')]
  return `${known.slice(0, 4).join(':')}::/64`
}
