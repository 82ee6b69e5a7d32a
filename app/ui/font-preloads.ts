/** The two files nearly every screen begins with, as Remix link descriptors; the other weights follow when used. */
export const fontPreloads = ['latin-400', 'vietnamese-400'].map((part) => ({
  rel: 'preload' as const,
  as: 'font' as const,
  type: 'font/woff2',
  href: `/fonts/be-vietnam-pro-${part}-normal.woff2`,
  crossOrigin: 'anonymous' as const,
}))
