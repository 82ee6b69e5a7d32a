/** So many rows of each list, the newest: far more than anybody has, and a bound all the same. */
export const mostOfEach = 5_000

/** What the platform holds of a person, by what it is; dates are dates, codes are codes. */
export type DataCopy = Record<string, unknown>
