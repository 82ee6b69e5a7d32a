import type { LoaderFunctionArgs } from '@remix-run/node'
import { problemAnswer } from '#app/web/problem.server.ts'

const refuse = async ({ context }: LoaderFunctionArgs): Promise<Response> =>
  problemAnswer(404, {
    code: 'address',
    detail: 'There is no such address. See /api/v1/openapi.json.',
    requestId: context.requestId,
  })

/** What the API does not have is a problem document too, not a page. */
export const loader = Object.assign(refuse, { need: 'public' as const })
export const action = Object.assign((args: LoaderFunctionArgs) => refuse(args), { need: 'public' as const })
