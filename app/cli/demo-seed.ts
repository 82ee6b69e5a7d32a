import { app } from '#app/app.server.ts'
import { seedDemo } from '../../prisma/seed/seed-demo.ts'
import { isEmpty } from '../../prisma/seed/seed-store.ts'
import { readArguments } from './arguments.ts'

export const help = `npm run -s cli -- demo seed [--if-empty] [--add]
  fills an empty database with the demo: three accounts, about 300 organisations and 3,000 people, and what they learned in
  the last six months, all invented

  --if-empty   nothing is done when somebody is in the database already
  --add        also into a database that is not empty; never do that where real people are counted`

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, { 'if-empty': 'flag', add: 'flag' })
  if (!given) return 2
  if (!given.values.add && !(await isEmpty(app.db))) {
    if (given.values['if-empty']) return 0
    console.error('Cơ sở dữ liệu đã có người, nên không thêm dữ liệu mẫu vào. Nếu thật sự muốn, hãy thêm --add.')
    return 1
  }
  const { persons, visits } = await seedDemo(app, { now: new Date(), onProgress: tellShare() })
  console.error(`    ${persons.toLocaleString('vi')} người, ${visits.toLocaleString('vi')} lượt học`)
  return 0
}

/** A line for each tenth that is done. */
function tellShare(): (share: number) => void {
  let tenths = 0
  return (share) => {
    if (Math.floor(share * 10) <= tenths) return
    tenths = Math.floor(share * 10)
    console.error(`    dữ liệu mẫu: ${tenths * 10} %`)
  }
}
