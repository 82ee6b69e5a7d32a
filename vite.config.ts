import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  // A file below the limit would become a data: address, which the content security policy has no place for.
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // Otherwise Vite finds the player in the middle of a visit and hands out a second React.
  optimizeDeps: { include: ['@mux/mux-player-react/lazy'] },
  resolve: { dedupe: ['react', 'react-dom'] },
})
