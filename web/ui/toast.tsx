import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from './button.tsx'

interface Toast {
  message: string
  /** Takes the deed back; the button says so. */
  onUndo?: () => void
}

const ToastContext = createContext<((toast: Toast) => void) | undefined>(undefined)
const shownMs = 20_000

/** Holds the short message at the foot of the screen, with a way back when there is one. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { text } = useTexts()
  const [toast, setToast] = useState<Toast>()
  const [isHeld, setIsHeld] = useState(false)
  const close = useCallback(() => {
    setToast(undefined)
    setIsHeld(false)
  }, [])

  useEffect(() => {
    if (!toast || isHeld) return undefined
    const timer = setTimeout(close, shownMs)
    return () => clearTimeout(timer)
  }, [toast, isHeld, close])

  return (
    <ToastContext value={setToast}>
      {children}
      <div className="toast-place" aria-live="polite">
        {toast && (
          <div
            className="toast"
            onMouseEnter={() => setIsHeld(true)}
            onMouseLeave={() => setIsHeld(false)}
            onFocus={() => setIsHeld(true)}
            onBlur={() => setIsHeld(false)}
          >
            <p>{toast.message}</p>
            {toast.onUndo && (
              <Button
                look="second"
                onClick={() => {
                  toast.onUndo?.()
                  close()
                }}
              >
                {text('ui.undo')}
              </Button>
            )}
            <Button look="quiet" onClick={close}>
              {text('ui.close')}
            </Button>
          </div>
        )}
      </div>
    </ToastContext>
  )
}

/** `show({ message, onUndo })` says what happened and offers the way back for a while. */
export function useToast() {
  const show = use(ToastContext)
  if (!show) throw new Error('useToast needs a ToastProvider above it')
  return useMemo(() => ({ show }), [show])
}
