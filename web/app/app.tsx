import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState, type ComponentProps } from 'react'
import { makeQueryClient } from '../api/query-client.ts'
import { TextsProvider } from '../i18n/texts.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { makeSiteRouter } from './routes.tsx'

export function App(texts: Omit<ComponentProps<typeof TextsProvider>, 'children'>) {
  const [queries] = useState(makeQueryClient)
  const [router] = useState(makeSiteRouter)
  return (
    <TextsProvider {...texts}>
      <QueryClientProvider client={queries}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </QueryClientProvider>
    </TextsProvider>
  )
}
