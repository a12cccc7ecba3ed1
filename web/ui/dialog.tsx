import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from './button.tsx'

/** A question that must be answered first. Escape and the close button both call `onClose`; the focus returns by itself. */
export function Dialog({
  title,
  isOpen,
  onClose,
  actions,
  children,
}: {
  title: string
  isOpen: boolean
  onClose: () => void
  /** The main deed first; a cancel button is added after it. */
  actions?: ReactNode
  children: ReactNode
}) {
  const { text } = useTexts()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
    // Reading begins at the title, also when what is below is still on its way.
    heading.current?.focus()
  }, [isOpen])

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {isOpen && (
        <>
          <h2
            className="nl-heading nl-heading--level-3 dialog__title"
            id={titleId}
            tabIndex={-1}
            ref={heading}
          >
            {title}
          </h2>
          <div className="dialog__text">{children}</div>
          <div className="action-row">
            {actions}
            <Button look="quiet" onClick={onClose}>
              {text(actions ? 'ui.cancel' : 'ui.close')}
            </Button>
          </div>
        </>
      )}
    </dialog>
  )
}
