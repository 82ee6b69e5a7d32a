// The walls of the house (docs/rooms.md). A room may use rooms on earlier lines only, and only through their doors. A room
// has its line here before it has a folder; a folder in app/domain that no line names fails the check.
import { existsSync, readdirSync } from 'node:fs'

const floors = [
  ['kernel'],
  ['lesson', 'reference', 'access', 'ledger'],
  ['people', 'media', 'messaging'],
  ['identity', 'catalogue', 'assessment'],
  ['learning'],
  ['classes', 'authoring'],
  ['reporting', 'privacy'],
]

const domain = new URL('./app/domain', import.meta.url)
const known = floors.flat()
const strangers = existsSync(domain) ? readdirSync(domain).filter((room) => !known.includes(room)) : []
if (strangers.length) throw new Error(`app/domain has rooms that no floor names: ${strangers.join(', ')}`)

const door = '^app/domain/[^/]+/index([.]server)?[.]ts$'
const store = '^app/domain/[^/]+/[a-z-]*store[.]server[.]ts$'
const composition = '^app/(root|entry|routes)[^/]*$'

const roomOrder = floors.flatMap((rooms, floor) =>
  rooms.flatMap((room) => {
    const notBelow = floors
      .slice(floor)
      .flat()
      .filter((other) => other !== room)
    if (!notBelow.length) return []
    return [
      {
        name: `room-order-${room}`,
        severity: 'error',
        from: { path: `^app/domain/${room}/` },
        to: { path: `^app/domain/(${notBelow.join('|')})/` },
      },
    ]
  }),
)

export default {
  forbidden: [
    ...roomOrder,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'rooms-use-doors',
      severity: 'error',
      comment: 'Enter another room by index.ts or index.server.ts.',
      from: { path: '^app/domain/([^/]+)/' },
      to: { path: '^app/domain/[^/]+/', pathNot: ['^app/domain/$1/', door] },
    },
    {
      name: 'outside-uses-doors',
      severity: 'error',
      from: { path: '^(app|prisma|tests)/', pathNot: '^app/domain/' },
      to: { path: '^app/domain/', pathNot: [door, '^app/domain/[^/]+/ports[.]ts$'] },
    },
    {
      name: 'rooms-know-no-web',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: {
        path: [
          '^app/(routes|ui|web|jobs|cli|start)/',
          '^app/(app|env|root|entry|routes)[^/]*$',
          'node_modules/(@remix-run|react|react-dom|express|@mux|lucia|@aws-sdk|pg-boss)/',
        ],
      },
    },
    {
      name: 'only-stores-know-the-database',
      severity: 'error',
      comment: 'The kernel declares Db as an opaque type; only a store unwraps it.',
      from: { path: '^app/domain/', pathNot: store },
      to: { path: ['^app/adapters/', 'node_modules/(@prisma|pg)/'] },
    },
    {
      name: 'stores-take-only-the-database',
      severity: 'error',
      from: { path: store },
      to: { path: '^app/adapters/', pathNot: '^app/adapters/database/index[.]server[.]ts$' },
    },
    {
      name: 'pure-door-stays-pure',
      severity: 'error',
      comment: 'index.ts must be safe in the browser.',
      from: { path: '^app/domain/[^/]+/index[.]ts$' },
      to: { path: '[.]server[.]ts$', reachable: true },
    },
    {
      name: 'ui-is-dumb',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: ['^app/(routes|web|jobs|adapters|cli|start)/', '[.]server[.]'] },
    },
    {
      name: 'adapters-stay-at-the-edge',
      severity: 'error',
      from: { path: '^app/adapters/([^/]+)/' },
      to: { path: '^app/(routes|ui|web|jobs|cli|start|adapters)/', pathNot: '^app/adapters/($1|database)/' },
    },
    {
      name: 'only-the-composition-root-meets-suppliers',
      severity: 'error',
      comment: 'Routes, web, root, entries and jobs ask a room.',
      from: { path: ['^app/(routes|web|jobs)/', composition] },
      to: { path: ['^app/adapters/', 'node_modules/(@prisma|pg|@mux/mux-node|@aws-sdk|pg-boss)/'] },
    },
    {
      name: 'routes-do-not-borrow-from-routes',
      severity: 'error',
      from: { path: '^app/routes/(.+)/[^/]+$' },
      to: { path: '^app/routes/', pathNot: ['^app/routes/$1/'] },
    },
    { name: 'app-does-not-lean-on-tests', severity: 'error', from: { path: '^app/' }, to: { path: '^tests/' } },
    {
      name: 'only-the-cli-seeds',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(cli|start)/' },
      to: { path: '^prisma/seed/' },
    },
    {
      name: 'no-jsx-where-node-runs-the-source',
      severity: 'error',
      comment: 'Node strips types but knows no JSX.',
      from: { path: '^(app/(domain|adapters|cli|jobs|start)/|app/app[.]server|prisma/)' },
      to: { path: '[.]tsx$' },
    },
  ],
  options: {
    exclude: '^app/adapters/database/[.]server/',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'types', 'default'] },
  },
}
