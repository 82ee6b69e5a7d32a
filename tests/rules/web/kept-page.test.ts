import { data, type LoaderFunction, redirect } from '@remix-run/node'
import { expect, test } from 'vitest'
import type { LenSanContext } from '#app/web/context.ts'
import { drawingOf, drawnPages, findKeptPage } from '#app/web/kept-page.server.ts'

const request = new Request('http://localhost/learn/a/b')

function contextOf(nonce: string): LenSanContext {
  const context = { nonce, html: new Map<string, string>() }
  return context as unknown as LenSanContext // what finding a page reads of it
}

/** The root and a page below it, with these loaders; a route without one gives null. */
function placeOf(...loaders: Array<LoaderFunction | undefined>): Parameters<typeof findKeptPage>[0] {
  return { line: loaders.map((loader) => ({ module: { default: undefined, loader } })), params: { course: 'a' } }
}

const root: LoaderFunction = async () => ({ language: 'vi' })
const lesson: LoaderFunction = async ({ params }) => ({ course: params.course, done: 3 })

drawnPages.keep(
  drawingOf(request, contextOf('old'), [{ language: 'vi' }, null, { course: 'a', done: 3 }]),
  '<p nonce="old">Ba bài</p>',
  'old',
)

async function find(...loaders: Array<LoaderFunction | undefined>) {
  const context = contextOf('new')
  const answer = await findKeptPage(placeOf(...loaders), request, context)
  expect(answer === undefined).toBe(context.body === undefined)
  return answer && { type: answer.headers.get('content-type'), page: context.body?.toString() }
}

test('a page drawn from just what the loaders give goes out, with the nonce of this answer', async () => {
  expect(await find(root, undefined, lesson)).toEqual({
    type: 'text/html; charset=utf-8',
    page: '<p nonce="new">Ba bài</p>',
  })
})

test.each<[string, Array<LoaderFunction | undefined>]>([
  ['other data', [root, undefined, async () => ({ course: 'a', done: 4 })]],
  ['another root', [async () => ({ language: 'en' }), undefined, lesson]],
  ['a frame that has data', [root, async () => ({}), lesson]],
])('%s is no page that was kept', async (_, loaders) => {
  expect(await find(...loaders)).toBeUndefined()
})

test.each<[string, LoaderFunction]>([
  ['a redirect', async () => redirect('/join')],
  ['a redirect that is thrown', async () => Promise.reject(redirect('/join'))],
  ['a fault', async () => Promise.reject(new Error('the database left'))],
  ['data with a status', async () => data({ course: 'a', done: 3 }, { status: 404 })],
])('%s is left to Remix', async (_, loader) => {
  const own = [
    { language: 'vi' },
    null,
    await Promise.resolve(loader({ request, params: {}, context: contextOf('x') })).catch(() => null),
  ]
  drawnPages.keep(drawingOf(request, contextOf('x'), own), '<p nonce="x">not this</p>', 'x')
  expect(await find(root, undefined, loader)).toBeUndefined()
})
