import { QueryClient } from '@tanstack/react-query'
import { UnreachableError } from './call.ts'

/** Answers stay fresh for a moment, and only a lost connection is tried again by itself. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => error instanceof UnreachableError && failures < 2,
      },
    },
  })
