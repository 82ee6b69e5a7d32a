export const countsExample = {}
export const entriesExample = {}
