import { createHash } from 'node:crypto'
import type { CourseFolder } from './course-folder.ts'

/** A hash over a folder's name and all its files, and over `reader`, which stands for the code that reads them. */
export function printOf(folder: CourseFolder, reader: string): string {
  const hash = createHash('sha256').update(JSON.stringify([reader, folder.name]))
  for (const path of [...folder.paths].sort()) {
    const content = folder.read(path)
    hash.update(JSON.stringify([path, content.byteLength])).update(content)
  }
  return hash.digest('hex')
}
