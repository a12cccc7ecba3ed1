import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { TextsProvider } from '../i18n/texts.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { makeSiteRouter } from './routes.tsx'

export function App({ queries }: { queries: QueryClient }) {
  const [router] = useState(() => makeSiteRouter(queries))
  return (
    <TextsProvider>
      <QueryClientProvider client={queries}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </QueryClientProvider>
    </TextsProvider>
  )
}
