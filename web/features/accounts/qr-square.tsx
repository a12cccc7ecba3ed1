import { encodeQR } from 'qr'

/** A QR code, dark on light whatever the page's colours are: many apps read it no other way. */
export function QrSquare({ content, label }: { content: string; label: string }) {
  const rows = encodeQR(content, 'raw', { border: 4 })
  const dots = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg className="qr-square" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img">
      <title>{label}</title>
      <rect className="qr-square__ground" width="100%" height="100%" />
      <path className="qr-square__dots" d={dots} shapeRendering="crispEdges" />
    </svg>
  )
}
