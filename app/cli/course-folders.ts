import fs from 'node:fs'
import path from 'node:path'
import type { CourseFolder } from '#app/domain/authoring/index.ts'

/**
 * The course folders below a content folder (`<dir>/courses/*`, or `<dir>/*` when it has no `courses`), by name. Links are
 * not followed: a content folder does not lead out of itself.
 */
export function listCourseFolders(dir: string): Array<CourseFolder> {
  const inner = path.join(dir, 'courses')
  const root = fs.existsSync(inner) ? inner : dir
  return fs
    .readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
    .map((name) => folderAt(path.join(root, name), name))
}

function folderAt(root: string, name: string): CourseFolder {
  const paths = fs
    .readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
  return { name, label: root.split(path.sep).join('/'), paths, read: (file) => fs.readFileSync(path.join(root, file)) }
}
