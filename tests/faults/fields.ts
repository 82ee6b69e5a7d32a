import type { Gathered } from '#tests/e2e/access/people.ts'
import { course } from './course.ts'

type As = 'visitor' | 'learner' | 'administrator' | 'reports_token' | 'ledger_token'

/** A form that a route takes: `right` is what it might well be sent; `shown`: the fields that are shown again when it is refused. */
export type FormRow = { right: Record<string, string>; as?: As; draft?: true; shown?: Array<string> }

/** A route: an address of it where all is right, the parameters it reads, and the forms it takes. */
export type FieldRow = { address: string; as?: As; query?: Array<string>; forms?: Array<FormRow> }

const key = '01930000-0000-7000-8000-0000000000aa'
const person = {
  ...{ fullName: 'Phan Thị Thử', birthYear: '1985', gender: 'female' },
  ...{ commune: 'Phường Thành Sen', communeCode: '', communeChoice: '', communeAsked: '' },
  ...{ organisationKind: 'cooperative', organisationName: 'HTX Cam Vũ Quang' },
}
const place = { ...person, fullName: undefined, birthYear: undefined, gender: undefined }
const typedPlace = ['commune', 'organisationName']
const figures = ['from', 'to', 'kind', 'measure', 'by', 'period', 'was', 'days', 'rows', 'sort', 'of']
const lesson = `/learn/${course.slug}/${course.read}`

/** Every route by its pattern. One that is missing here fails the test, and so does a field that a page has and no row names. */
export function fieldTable({ setupToken, neighbour, people }: Gathered): Record<string, FieldRow> {
  const learner = people.get('learner')
  const certificate = `/me/certificates/${learner?.certificateId}`
  const someone = neighbour.personId
  return {
    '': { address: '/' },
    courses: { address: '/courses', query: ['q', 'platform', 'level', 'audience', 'after', 'of'] },
    'courses/:course': { address: `/courses/${course.slug}`, forms: [{ right: {} }] },
    'learn/:course/:lesson': {
      address: lesson,
      query: ['to', 'kept'],
      forms: [
        { right: { intent: 'tick', checklist: 'chuan-bi', item: '0', ticked: '1' } },
        { right: { intent: 'checklist', checklist: 'chuan-bi', item: '1' } },
        { right: { intent: 'checklist', checklist: 'chuan-bi', item: '1', adds: '1' } },
      ],
    },
    'learn/:course/:lesson/place': {
      address: `${lesson}/place`,
      forms: [{ right: { heading: 'mo-dau', seconds: '12' } }],
    },
    'learn/:course/:lesson/quiz/:quiz?': {
      address: `/learn/${course.slug}/bai-dien/quiz/q-dien`,
      query: ['q', 'result', 'all'],
      forms: [
        { right: { intent: 'start', key } },
        // `attempt` is filled in with one that is open.
        { right: { intent: 'answer', attempt: '', question: 'so', 'n.so': '12,5' } },
        {
          right: { intent: 'all', attempt: '', 'n.so': 'mười hai', 'o.thu-tu.1': '1', 'a.chon': '1' },
        },
      ],
    },
    join: {
      address: '/join',
      query: ['to', 'kept'],
      forms: [
        { as: 'visitor', right: { ...person, phone: '0987654321' }, shown: ['fullName', 'phone', ...typedPlace] },
      ],
    },
    'join/password': {
      address: '/join/password',
      query: ['to'],
      forms: [
        {
          as: 'visitor',
          draft: true,
          right: { key, password: 'ngan', privacy_notice: 'yes', reminders: 'yes', photo_video: 'yes' },
        },
      ],
    },
    'join/communes': { address: '/join/communes', query: ['q'] },
    login: {
      address: '/login',
      query: ['to', 'kept'],
      forms: [{ as: 'visitor', right: { phone: '0911111111', password: 'sai' }, shown: ['phone'] }],
    },
    'login/reset': {
      address: '/login/reset',
      query: ['to'],
      forms: [
        { as: 'visitor', right: { phone: '0911111111', code: '1234 5678', password: 'cam khe may' }, shown: ['phone'] },
      ],
    },
    logout: { address: '/logout', forms: [{ as: 'visitor', right: { where: 'here' } }] },
    kept: { address: '/kept', forms: [{ right: { message: 'a' } }] },
    'setup/:token': {
      address: `/setup/${setupToken}`,
      forms: [
        {
          as: 'visitor',
          right: { key, fullName: 'Trần Văn Thử', phone: '0987654322', password: 'ngan' },
          shown: ['fullName', 'phone'],
        },
      ],
    },
    language: { address: '/language', forms: [{ as: 'visitor', right: { language: 'vi', to: '/courses' } }] },
    privacy: { address: '/privacy' },
    me: { address: '/me', query: ['after'], forms: [{ right: { notice: '2020-01', intent: 'later' } }] },
    'me/profile': {
      address: '/me/profile',
      forms: [
        { right: { intent: 'close', signIn: 'a' } },
        { right: { intent: 'agree', purpose: 'reminders' } },
        { right: { intent: 'withdraw', purpose: 'reminders' } },
      ],
    },
    'me/profile/correct': {
      address: '/me/profile/correct',
      forms: [{ right: { ...person, key }, shown: ['fullName', ...typedPlace] }],
    },
    'me/profile/move': {
      address: '/me/profile/move',
      forms: [{ right: without({ ...place, key }), shown: typedPlace }],
    },
    'me/profile/password': {
      address: '/me/profile/password',
      forms: [{ right: { currentPassword: 'sai', password: 'cam khe may' } }],
    },
    'me/profile/copy': { address: '/me/profile/copy', query: ['down', 'format'] },
    'me/certificates': { address: '/me/certificates', query: ['after'] },
    'me/certificates/:certificate': { address: certificate },
    'me/certificates/:certificate/pdf': { address: `${certificate}/pdf` },
    verify: { address: '/verify', as: 'visitor', query: ['code'] },
    'verify/:code': { address: `/verify/${learner?.code}`, as: 'visitor' },
    admin: { address: '/admin', as: 'administrator', query: [] },
    'admin/people': { address: '/admin/people', as: 'administrator', query: ['q', 'role', 'after'] },
    'admin/lookings': { address: '/admin/lookings', as: 'administrator', query: ['after'] },
    'admin/people/:person': {
      address: `/admin/people/${someone}`,
      as: 'administrator',
      query: ['back'],
      forms: [
        { right: { intent: 'code' } },
        { right: { intent: 'give', role: 'trainer', place: '18073' } },
        { right: { intent: 'take', grant: key } },
      ],
    },
    'admin/people/:person/erase': {
      address: `/admin/people/${someone}/erase`,
      as: 'administrator',
      query: ['back'],
      forms: [{ right: { key, reason: 'asked', typedName: 'Không phải tên' }, shown: ['typedName'] }],
    },
    uptake: { address: '/uptake', as: 'administrator', query: figures },
    'uptake/download': { address: '/uptake/download', as: 'administrator', query: ['format', ...figures] },
    'uptake/people': { address: '/uptake/people', as: 'administrator', query: ['key', 'after', 'view', ...figures] },
    'uptake/people/:person': {
      address: `/uptake/people/${someone}`,
      as: 'administrator',
      query: ['after', 'back', 'entry'],
    },
    'api/v1/trainee-counts': {
      address: '/api/v1/trainee-counts',
      as: 'reports_token',
      query: ['from', 'to', 'kind', 'measure', 'by'],
    },
    'api/v1/ledger-entries': { address: '/api/v1/ledger-entries', as: 'ledger_token', query: ['after', 'limit'] },
    'api/v1/openapi.json': { address: '/api/v1/openapi.json', as: 'visitor' },
    'api/*': { address: '/api/v1/khong-co', as: 'visitor', query: ['q'] },
    offline: { address: '/offline', as: 'visitor' },
    '*': { address: '/khong-co-trang-nay', as: 'visitor', query: ['q'] },
  }
}

function without(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined))
}
