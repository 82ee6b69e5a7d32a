import { correctionKinds, factKinds, ruleVersion } from '#app/domain/ledger/index.ts'
import { breakdowns, measures, reportedKinds } from '#app/domain/reporting/index.ts'
import { countsExample, entriesExample } from './examples.ts'

type Schema = Record<string, unknown>

const text: Schema = { type: 'string' }
const day: Schema = { type: 'string', format: 'date' }
const whole: Schema = { type: 'integer', minimum: 0 }
const textOrNull: Schema = { type: ['string', 'null'] }
const problemRef = { $ref: '#/components/schemas/Problem' }

/** The API in OpenAPI 3.1. Its examples are answers of the running code to the history that the tests write. */
export function describeApi(origin: string): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lên Sàn: trainee counts',
      version: '1',
      description:
        'Figures of the training programme and the ledger they are counted from. Every answer names the position of the ledger it stands on and the version of the rules. Days are days in Vietnam (Asia/Ho_Chi_Minh), both included.',
    },
    servers: [{ url: origin }],
    paths: {
      '/api/v1/trainee-counts': { get: countsOperation() },
      '/api/v1/ledger-entries': { get: entriesOperation() },
    },
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token made with `cli token create`; each operation names the scope it wants.',
        },
      },
      schemas: {
        TraineeCounts: countsSchema(),
        LedgerEntries: entriesSchema(),
        LedgerEntry: entrySchema(),
        Problem: problemSchema(),
      },
    },
  }
}

const headHeader: Schema = {
  description:
    'The head of the ledger under the figure, `position:hash`. It is recorded as given out; `ledger verify --head` checks later that it is still in the chain.',
  schema: { ...text, pattern: '^[0-9]+:[0-9a-f]{64}$' },
}

function countsOperation(): Schema {
  return {
    operationId: 'countTrainees',
    summary: 'A figure by period, kind, measure and breakdown',
    description:
      'Every group of the breakdown is present, at 0 too. `additive` says whether the groups add up to the total; rows of courses and platforms overlap when persons are counted. The platform `both` is that of courses made for both marketplaces, not of persons who learned on both. Registering belongs to no course and no platform: `kind=registered` with `by=course` or `by=platform` is a 400. Scope: `reports:read`.',
    security: [{ token: ['reports:read'] }],
    parameters: [
      parameter('from', 'First day, YYYY-MM-DD.', day, '2026-10-15'),
      parameter('to', 'Last day, YYYY-MM-DD; ten years after `from` at most.', day, '2026-11-14'),
      parameter('kind', 'What the persons did.', { ...text, enum: reportedKinds }, 'completed'),
      parameter('measure', 'Distinct persons, or one per person and course.', { ...text, enum: measures }, 'headcount'),
      {
        ...parameter('by', 'The breakdown; left out, the total alone.', { ...text, enum: breakdowns }, 'gender'),
        required: false,
      },
    ],
    responses: {
      200: { ...answer('TraineeCounts', countsExample), headers: { 'Ledger-Head': headHeader } },
      ...problems('400', '401', '403'),
    },
  }
}

function entriesOperation(): Schema {
  return {
    operationId: 'listLedgerEntries',
    summary: 'The sealed entries of the ledger, in order, without names',
    description:
      'Ask again with `after` set to `next` until `next` is null. Enough to recount every figure. Scope: `ledger:read`.',
    security: [{ token: ['ledger:read'] }],
    parameters: [
      { ...parameter('after', 'The id after which to begin; 0 is the beginning.', whole, 0), required: false },
      {
        ...parameter(
          'limit',
          'Entries in one answer.',
          { type: 'integer', minimum: 1, maximum: 1000, default: 1000 },
          2,
        ),
        required: false,
      },
    ],
    responses: { 200: answer('LedgerEntries', entriesExample), ...problems('400', '401', '403') },
  }
}

function countsSchema(): Schema {
  const group = object({
    key: { ...text, description: "A commune's 5-digit code, `outside`, `unknown`, or a word of the breakdown." },
    label: text,
    count: whole,
  })
  return object({
    ...{
      measure: { enum: measures },
      kind: { enum: reportedKinds },
      from: day,
      to: day,
      by: { enum: [...breakdowns, null] },
    },
    ...{ additive: { type: ['boolean', 'null'] }, total: whole, groups: { type: 'array', items: group } },
    ruleVersion: { ...whole, description: `At present ${ruleVersion}.` },
    position: { ...whole, description: 'The last sealed entry that was counted.' },
  })
}

function entriesSchema(): Schema {
  return object({
    entries: { type: 'array', items: { $ref: '#/components/schemas/LedgerEntry' } },
    position: { ...whole, description: 'The last sealed entry.' },
    next: { type: ['integer', 'null'], description: 'What to ask `after` for the next answer; null at the end.' },
  })
}

function entrySchema(): Schema {
  return object({
    ...{ id: whole, kind: { enum: [...factKinds, ...correctionKinds] }, occurredAt: { ...text, format: 'date-time' } },
    ...{
      recordedAt: { ...text, format: 'date-time' },
      person: { ...text, format: 'uuid' },
      course: textOrNull,
      lesson: textOrNull,
    },
    ...{
      platform: textOrNull,
      commune: textOrNull,
      organisationKind: textOrNull,
      gender: textOrNull,
      birthYear: { type: ['integer', 'null'] },
    },
    subject: {
      ...textOrNull,
      description: 'The entry voided, the person merged into, or the day from which new circumstances hold.',
    },
  })
}

function problemSchema(): Schema {
  return object({ type: text, title: text, status: whole, detail: text, code: text, requestId: text })
}

function object(properties: Record<string, Schema>): Schema {
  return { type: 'object', required: Object.keys(properties), properties, additionalProperties: false }
}

function parameter(name: string, description: string, schema: Schema, example: string | number): Schema {
  return { name, in: 'query', required: true, description, schema, example }
}

function answer(schema: string, example: unknown): Schema {
  return {
    description: 'The answer.',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, example } },
  }
}

const said: Record<string, string> = {
  400: 'What was asked is not right; `detail` says what.',
  401: 'There is no token, or it is not known.',
  403: 'The token lacks the scope.',
}

function problems(...statuses: Array<string>): Schema {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: said[status], content: { 'application/problem+json': { schema: problemRef } } },
    ]),
  )
}
