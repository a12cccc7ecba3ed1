import './trusted-html.ts'

export { default as L } from 'leaflet'
