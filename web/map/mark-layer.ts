import { L } from './leaflet.ts'
import { makeButton } from './mark-button.ts'
import { looksAlike, type Mark } from './marks.ts'

export interface MarkEvents {
  onPress: (mark: Mark) => void
  /** The pointer or the focus came to a mark, or left it. */
  onPoint: (mark: Mark | undefined) => void
}

/** Keeps the buttons on the map in step with a list of marks; those that stay are left alone, and so keep the focus. */
export function makeMarkLayer(map: L.Map, events: MarkEvents) {
  const drawn = new Map<string, { mark: Mark; pin: L.Marker; button: HTMLButtonElement }>()

  function draw(mark: Mark) {
    const button = makeButton(mark)
    button.addEventListener('click', () => events.onPress(mark))
    button.addEventListener('mouseenter', () => events.onPoint(mark))
    button.addEventListener('mouseleave', () => events.onPoint(undefined))
    button.addEventListener('focus', () => events.onPoint(mark))
    button.addEventListener('blur', () => events.onPoint(undefined))
    const pin = L.marker([mark.latitude, mark.longitude], {
      icon: L.divIcon({ html: button, className: 'mark-place', iconSize: [0, 0] }),
      interactive: false,
      keyboard: false,
    }).addTo(map)
    drawn.set(mark.id, { mark, pin, button })
  }

  function erase(id: string) {
    const old = drawn.get(id)
    if (!old) return
    // A removed button would drop the focus to the top of the page.
    if (old.button === document.activeElement) map.getContainer().focus({ preventScroll: true })
    old.pin.remove()
    drawn.delete(id)
  }

  return {
    show(marks: readonly Mark[]) {
      const wanted = new Set(marks.map(({ id }) => id))
      for (const id of drawn.keys()) if (!wanted.has(id)) erase(id)
      for (const mark of marks) {
        const old = drawn.get(mark.id)
        if (old && looksAlike(old.mark, mark)) continue
        erase(mark.id)
        draw(mark)
      }
    },
    highlight(ids: { highlighted: string | undefined; selected: string | undefined }) {
      for (const [id, { button, pin }] of drawn) {
        const isLit = id === ids.highlighted || id === ids.selected
        button.classList.toggle('is-lit', isLit)
        button.classList.toggle('is-selected', id === ids.selected)
        pin.setZIndexOffset(isLit ? 1000 : 0)
      }
    },
  }
}
