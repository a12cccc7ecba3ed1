/** Brings a field into view with its label and puts the reader in it. */
export function goToField(id: string) {
  const field = document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
  if (!field) return
  if (field instanceof HTMLDetailsElement) field.open = true
  const inner = field.matches('fieldset, details')
    ? field.querySelector<HTMLElement>('input, select, button, summary')
    : undefined
  const box = field.closest('.utrecht-form-field') ?? field
  box.scrollIntoView({ block: 'start' })
  ;(inner ?? field).focus({ preventScroll: true })
}
