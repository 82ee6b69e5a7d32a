import { embedLetters } from '../media/index.server.ts'
import type { DrawingFont } from '../media/index.ts'
import type { CourseFolder } from './course-folder.ts'

/** The same folder, its drawings with the letters they write in them. */
export async function withLetters(font: DrawingFont, folder: CourseFolder): Promise<CourseFolder> {
  const drawings = folder.paths.filter((path) => path.toLowerCase().endsWith('.svg'))
  const drawn = new Map<string, Uint8Array>()
  for (const path of drawings) drawn.set(path, await embedLetters(font, folder.read(path)))
  return { ...folder, read: (path) => drawn.get(path) ?? folder.read(path) }
}
