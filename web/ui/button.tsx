import type { ComponentProps } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/** `main` is the one next step of a screen, `second` any other deed, `quiet` a small one, `danger` takes something away. */
export type ButtonLook = 'main' | 'second' | 'quiet' | 'danger'

const looks: Record<ButtonLook, string> = {
  main: 'nl-button--primary',
  second: 'nl-button--secondary',
  quiet: 'nl-button--subtle',
  danger: 'nl-button--secondary nl-button--negative',
}

export const buttonClass = (look: ButtonLook, isWide = false) =>
  classNames('nl-button', looks[look], isWide && 'button--wide')

/** Stays reachable and readable while it is busy, and takes no second click. */
export function Button({
  look = 'second',
  icon,
  isBusy = false,
  isWide = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ComponentProps<'button'> & {
  look?: ButtonLook
  icon?: IconName
  isBusy?: boolean
  isWide?: boolean
}) {
  const { text } = useTexts()
  return (
    <button
      {...rest}
      type={type}
      className={classNames(
        buttonClass(look, isWide),
        rest.disabled && 'nl-button--disabled',
        className,
      )}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {isBusy ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span className="nl-button__label">{children}</span>
      {isBusy && <span className="only-heard">, {text('ui.busy')}</span>}
    </button>
  )
}
