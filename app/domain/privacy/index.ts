export * from './covered-tables.ts'
export * from './erasure.ts'
