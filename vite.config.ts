import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // A file below the limit would become a data: address, which the content security policy has no place for.
  build: { target: 'es2022', assetsInlineLimit: 0 },
  optimizeDeps: {
    // Otherwise Vite finds these in the middle of a visit and hands out a second React.
    include: ['@mux/mux-player-react/lazy', 'uuid'],
    // Looking for styles, Remix asks for server modules as if a browser wanted them; their packages are not to be readied for one.
    exclude: ['@node-rs/argon2', '@prisma/adapter-pg', '@prisma/client', '@remix-run/node', 'lucia', 'pg', 'zod'],
  },
  resolve: { dedupe: ['react', 'react-dom'] },
})
