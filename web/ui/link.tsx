import { Link as RouterLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { buttonClass, type ButtonLook } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

interface Target {
  /** An address of this site, without a query. */
  to: string
  /** The query, by name. */
  search?: Record<string, unknown> | undefined
  /** Part of the page to go to. */
  hash?: string | undefined
  children: ReactNode
  className?: string | undefined
}

/** A link within the site; it does not load the page anew. */
export function TextLink({ to, search, hash, children, className }: Target) {
  return (
    <RouterLink
      to={to}
      {...(search ? { search } : {})}
      {...(hash ? { hash } : {})}
      className={classNames('nl-link', className)}
      activeOptions={{ exact: true, includeSearch: false }}
    >
      {children}
    </RouterLink>
  )
}

/** A link that looks like a button, for a next step that is another page. */
export function LinkButton({
  look = 'second',
  icon,
  isWide = false,
  to,
  search,
  hash,
  className,
  children,
}: Target & { look?: ButtonLook; icon?: IconName; isWide?: boolean }) {
  return (
    <RouterLink
      to={to}
      {...(search ? { search } : {})}
      {...(hash ? { hash } : {})}
      className={classNames(buttonClass(look, isWide), className)}
    >
      {icon && <Icon name={icon} />}
      <span className="nl-button__label">{children}</span>
    </RouterLink>
  )
}

/** A link to another site; it opens in the same tab, as links do. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="nl-link" href={href} rel="noreferrer">
      {children}
    </a>
  )
}
