export { type CountQuery, explainQueryProblem, type QueryProblem, readCountQuery } from './count-query.ts'
export { type Group, groupLabel, listGroups, type ReportLanguage } from './group.ts'
export * from './measure.ts'
export * from './reporting-period.ts'
