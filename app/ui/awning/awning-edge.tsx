/** The whole awning of an open stall, under the bar: home page only. */
export function AwningEdge() {
  return <div className="awning-edge" aria-hidden="true" />
}
