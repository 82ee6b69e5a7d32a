import type { TraineeCounts } from '#app/domain/reporting/index.server.ts'

/** Answers of the API, shown in its description. The tests write this history and hold the code to these very answers. */
export const countsExample: TraineeCounts = {
  measure: 'headcount',
  kind: 'completed',
  from: '2026-10-15',
  to: '2026-11-14',
  by: 'gender',
  additive: true,
  total: 2,
  groups: [
    { key: 'female', label: 'Nữ', count: 1 },
    { key: 'male', label: 'Nam', count: 1 },
    { key: 'other', label: 'Giới khác', count: 0 },
    { key: 'undisclosed', label: 'Không muốn nói', count: 0 },
    { key: 'unknown', label: 'Chưa rõ', count: 0 },
  ],
  ruleVersion: 1,
  position: 21,
}

export const entriesExample = {
  entries: [
    {
      id: 1,
      kind: 'person_registered',
      occurredAt: '2026-10-14T16:59:59.000Z',
      recordedAt: '2026-11-24T03:00:00.000Z',
      person: '01999999-0000-7000-8000-000000000002',
      course: null,
      lesson: null,
      platform: null,
      commune: '18073',
      organisationKind: 'household',
      gender: 'male',
      birthYear: 2000,
      subject: null,
    },
    {
      id: 2,
      kind: 'person_registered',
      occurredAt: '2026-10-16T02:00:00.000Z',
      recordedAt: '2026-11-24T03:00:00.000Z',
      person: '01999999-0000-7000-8000-000000000001',
      course: null,
      lesson: null,
      platform: null,
      commune: '18496',
      organisationKind: 'cooperative',
      gender: 'female',
      birthYear: 1968,
      subject: null,
    },
  ],
  position: 21,
  next: 2,
}
