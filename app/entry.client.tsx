import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { holdLinksOffline, makeFetchPatient } from '#app/ui/patient-fetch.ts'

makeFetchPatient()
holdLinksOffline()

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})
