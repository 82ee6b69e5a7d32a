import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import type { LenSanContext } from './context.ts'
import { createDrawnPages, type Drawing } from './drawn-pages.ts'

/** A hundred lessons or so, in each process. */
export const drawnPages = createDrawnPages(4 * 1024 * 1024)

export const pageHeaders = { 'Content-Type': 'text/html; charset=utf-8' }

/** `answers`: what the loaders gave, the root's first; null where a route has none. */
export function drawingOf({ url }: Request, { html }: LenSanContext, answers: Array<unknown>): Drawing {
  return { url, data: JSON.stringify(answers), html }
}

type Place = {
  line: Array<{ module: NonNullable<ServerBuild['routes'][string]>['module'] }>
  params: Record<string, string>
}

/**
 * The page of a place, when it was drawn before from just what the loaders on its line give now: Remix is not asked, whose
 * own way to them costs as much as they do. `undefined` when there is none or a loader answers otherwise (a redirect, an
 * error): what was answered is on the context, and Remix makes of it what it always does.
 */
export async function findKeptPage(
  { line, params }: Place,
  request: Request,
  context: LenSanContext,
): Promise<Response | undefined> {
  const args: LoaderFunctionArgs = { request, params, context }
  const asked = await Promise.allSettled(line.map(async ({ module }) => (await module.loader?.(args)) ?? null))
  const answers = asked.map((one) => (one.status === 'fulfilled' ? one.value : undefined))
  if (!answers.every(isPlain)) return undefined
  context.body = drawnPages.find(drawingOf(request, context, answers), context.nonce)
  return context.body && new Response(null, { headers: pageHeaders })
}

// Neither a `Response` nor `data(…)`, which say more than what to draw.
function isPlain(answer: unknown): boolean {
  return answer === null || (typeof answer === 'object' && Object.getPrototypeOf(answer) === Object.prototype)
}
