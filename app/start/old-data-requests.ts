import type { RequestHandler } from 'express'
import { sendBarePage } from './bare-pages.ts'

/**
 * Refuses how older Remixes asked for the data of one route (`?_data=`): ours would log each such request as an error, with
 * its stack, so that anybody could fill the log and set off its alarm.
 */
export const refuseOldDataRequests: RequestHandler = (request, response, next) => {
  if (!Object.hasOwn(request.query, '_data')) return next()
  sendBarePage(response, 404, response.locals.requestId)
}
