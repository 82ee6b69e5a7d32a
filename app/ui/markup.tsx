type Props = { html: string; as?: 'div' | 'span' | 'p' | 'ol'; className?: string; id?: string }

/**
 * HTML drawn beforehand by the lesson language, whose renderer escapes everything a trainer wrote.
 * The only place that lets HTML in as it is: nothing a learner types may come here.
 */
export function Markup({ html, as: Tag = 'div', className, id }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <Tag id={id} className={className} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}
