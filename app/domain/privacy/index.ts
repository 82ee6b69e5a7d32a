export * from './covered-tables.ts'
export * from './data-copy.ts'
export * from './erasure.ts'
