/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  buildDirectory: process.env.BUILD_DIR || 'build',
  serverBuildFile: 'index.js',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
  },
}
