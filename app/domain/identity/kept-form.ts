/** What somebody had typed, where it goes to, field by field in order. */
export type KeptForm = { path: string; fields: Array<[string, string]> }
