import { app } from '#app/app.server.ts'
import { seedDemo } from '#prisma/seed/seed-demo.ts'
import { seedPeople } from '#prisma/seed/seed-people.ts'
import { isEmpty } from '#prisma/seed/seed-store.ts'
import { readArguments } from './arguments.ts'

export const help = `npm run -s cli -- demo seed [--if-empty] [--add] [--people N]
  fills an empty database with the demo: three accounts, about 300 organisations and 3,000 people, and what they learned in
  the last six months, all invented

  --if-empty   nothing is done when somebody is in the database already
  --people N   instead, N people (5,000,000 at most) with two years of learning and no accounts, in bulk: for trying how the
               platform bears many
  --add        also into a database that is not empty; never do that where real people are counted

  Exit code 0: done, or nothing to do. 1: the database is not empty. 2: wrong arguments.`

const mostPeople = 5_000_000

export async function run(args: Array<string>): Promise<number> {
  const given = readArguments(args, { 'if-empty': 'flag', add: 'flag', people: 'text' })
  if (!given) return 2
  const people = given.values.people === undefined ? null : Number(given.values.people)
  if (people !== null && !(Number.isInteger(people) && people > 0 && people <= mostPeople)) {
    console.error(`--people cần một số nguyên từ 1 đến ${mostPeople.toLocaleString('vi')}.`)
    return 2
  }
  if (!given.values.add && !(await isEmpty(app.db))) {
    if (given.values['if-empty']) return 0
    console.error('Cơ sở dữ liệu đã có người, nên không thêm dữ liệu mẫu vào. Nếu thật sự muốn, hãy thêm --add.')
    return 1
  }
  return people === null ? addDemo() : addPeople(people)
}

async function addDemo(): Promise<number> {
  const { persons, visits } = await seedDemo(app, { now: new Date(), onProgress: tellShare() })
  console.error(`    ${persons.toLocaleString('vi')} người, ${visits.toLocaleString('vi')} lượt học`)
  return 0
}

async function addPeople(people: number): Promise<number> {
  const began = performance.now()
  const tell = tellShare()
  await seedPeople(app, { now: new Date(), people, onProgress: (done) => tell(done / people) })
  const seconds = (performance.now() - began) / 1000
  console.error(`    ${people.toLocaleString('vi')} người trong ${Math.ceil(seconds)} giây`)
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
