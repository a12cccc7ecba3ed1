import { L } from './leaflet.ts'
import { isCluster, type Mark, type MarkShape } from './marks.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

function shapeDrawing(shape: MarkShape) {
  const drawing = document.createElementNS(svgNamespace, 'svg')
  drawing.setAttribute('viewBox', '0 0 24 24')
  drawing.setAttribute('aria-hidden', 'true')
  const figure = document.createElementNS(svgNamespace, shape === 'circle' ? 'circle' : 'path')
  if (shape === 'circle')
    for (const [name, value] of [
      ['cx', '12'],
      ['cy', '12'],
      ['r', '9'],
    ] as const)
      figure.setAttribute(name, value)
  else figure.setAttribute('d', 'M12 1.5 22.5 12 12 22.5 1.5 12Z')
  drawing.append(figure)
  drawing.classList.add('mark__shape', `mark__shape--${shape}`)
  return drawing
}

function countOf(shape: MarkShape, count: number) {
  const part = document.createElement('span')
  part.className = 'mark__count'
  part.append(shapeDrawing(shape), String(count))
  return part
}

/** The button that stands on the map for a mark: reached by Tab, pressed by Enter, named in words. */
export function makeButton(mark: Mark) {
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-label', mark.name)
  button.title = mark.name
  if (isCluster(mark)) {
    button.className = 'mark mark--cluster'
    if (mark.circles > 0) button.append(countOf('circle', mark.circles))
    if (mark.diamonds > 0) button.append(countOf('diamond', mark.diamonds))
  } else {
    button.className = 'mark'
    button.append(shapeDrawing(mark.shape))
  }
  L.DomEvent.disableClickPropagation(button)
  return button
}
