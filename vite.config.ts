import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

const framework = /\/node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//
const parts =
  /\/app\/(ui\/(awning|bars|buttons|rows)\/|ui\/form\/(filter-details|pills|search-form)|ui\/(?!staff-|use-figures|profile-)[^/]+$|ui\/words\/(common|define-words|errors|language-context|network|notes|use-words)\.|web\/(context|packed|root-data|route-error|share-meta|title-meta)\.)/

/**
 * What nearly every page has comes in two files: the framework, and our small parts; what a form needs in a third. Left to
 * itself, the bundler makes a file of each set of pages that share something: a lesson asked for twenty, half of them
 * smaller than their headers.
 */
function chunkOf(id: string): string | undefined {
  if (framework.test(id)) return 'framework'
  if (parts.test(id)) return 'parts'
  return id.includes('/app/ui/form/') ? 'form' : undefined
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  // A file below the limit would become a data: address, which the content security policy has no place for.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunkOf } },
  },
  optimizeDeps: {
    // Otherwise Vite finds these in the middle of a visit and hands out a second React.
    include: ['@mux/mux-player-react/lazy', 'uuid'],
    // Looking for styles, Remix asks for server modules as if a browser wanted them; their packages are not to be readied for one.
    exclude: ['@node-rs/argon2', '@prisma/adapter-pg', '@prisma/client', '@remix-run/node', 'lucia', 'pg', 'zod'],
  },
  resolve: { dedupe: ['react', 'react-dom'] },
}))
