import type { LenSanContext } from './context.ts'

// Remix types its load context by this interface.
declare module '@remix-run/node' {
  interface AppLoadContext extends LenSanContext {}
  interface Future {
    v3_singleFetch: true
  }
}
