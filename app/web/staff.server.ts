import { can, type PersonActor } from '#app/domain/access/index.ts'
import { env, isDemo } from '#app/env.server.ts'
import { type StaffFacts, staffPlaces } from '#app/ui/staff-places.ts'

/** What the frame of a staff screen shows of who looks at it. */
export function staffFacts(actor: PersonActor): StaffFacts {
  return {
    name: actor.fullName,
    demo: isDemo(env),
    places: staffPlaces.filter((place) => can(actor, place.need)).map((place) => place.to),
  }
}
