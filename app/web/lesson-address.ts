/** The address of a lesson or final test from a route's params; what is missing becomes an address that is not there. */
export function addressOf(params: Record<string, string | undefined>): { courseSlug: string; lessonSlug: string } {
  return { courseSlug: params.course ?? '', lessonSlug: params.lesson ?? '' }
}
