/** Keys of PostgreSQL's advisory locks, which two processes that start at once take in turn. */
export const ADVISORY_LOCKS = { migration: 7_301, catalogLoad: 7_302 } as const;
