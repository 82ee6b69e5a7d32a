import { Link as RemixLink } from '@remix-run/react'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'a'>, 'href'> & { to: string }

function RoutedLink(props: Props) {
  return <RemixLink prefetch="none" {...props} />
}

/**
 * Remix resolves each address against all routes of the page, several times, only to find what it was given; with a
 * course's outline beside the lesson that was a fifth of what drawing a page leaves to the garbage collector. This is all
 * that is left of a link in markup.
 */
function DrawnLink(props: Props) {
  const { to, ...rest } = props
  return to.startsWith('/') ? <a {...rest} href={to} data-discover="true" /> : <RoutedLink {...props} />
}

/** A link to an address of ours: whole (`/courses`), or only its search (`?page=2`). Nothing is fetched before it is followed. */
export const Link = typeof document === 'undefined' ? DrawnLink : RoutedLink
