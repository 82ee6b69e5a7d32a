/** Where the worker of the bench answers with a page that was saved, `/bench-constant/<name>`. */
export const constantPath = '/bench-constant'
