import fs from 'node:fs'

/** Whether a file is there, is one, and may be read by this process. */
export function isReadableFile(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.R_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
