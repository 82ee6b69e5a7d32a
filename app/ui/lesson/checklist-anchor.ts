/** Where on its page a checklist stands; no heading bears such an id. */
export function checklistAnchor(id: string): string {
  return `checklist-${id}`
}
