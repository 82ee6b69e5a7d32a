import type { MetaArgs, MetaDescriptor } from '@remix-run/node'
import { languageOf, readRoot } from './root-data.ts'

type Shared = {
  title: string
  /** null: nothing is said below the title */
  description: string | null
  /** of public/share, without its ending; each is 1200 × 630 */
  picture: string
  /** of the document; the title and our name, when left out */
  documentTitle?: string
}

/**
 * What a page tells a browser and, when its link is sent on Zalo or Facebook, what is shown beside the link. Addresses
 * are whole ones (PUBLIC_URL, from the root's loader), since who fetches them knows no page of ours.
 */
export function shareMeta(place: Pick<MetaArgs, 'matches' | 'location'>, page: Shared): Array<MetaDescriptor> {
  const origin = readRoot(place, 'origin')
  const { title, description, picture, documentTitle = `${title} · Lên Sàn` } = page
  const descriptions = description
    ? [
        { name: 'description', content: description },
        { property: 'og:description', content: description },
      ]
    : []
  return [
    { title: documentTitle },
    ...descriptions,
    { property: 'og:title', content: title },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Lên Sàn' },
    { property: 'og:locale', content: languageOf(place) === 'en' ? 'en_GB' : 'vi_VN' },
    { property: 'og:url', content: origin + place.location.pathname },
    { property: 'og:image', content: `${origin}/share/${picture}.png` },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: title },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}
