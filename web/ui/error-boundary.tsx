import { Component, type ReactNode } from 'react'

/** Keeps a failure in one part of a screen from taking the rest along; `again` draws the part anew. */
export class ErrorBoundary extends Component<
  { children: ReactNode; renderFailure: (error: unknown, again: () => void) => ReactNode },
  { failed: { error: unknown } | undefined }
> {
  override state: { failed: { error: unknown } | undefined } = { failed: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } }
  }

  override render() {
    const { failed } = this.state
    if (!failed) return this.props.children
    return this.props.renderFailure(failed.error, () => this.setState({ failed: undefined }))
  }
}
