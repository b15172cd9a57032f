/** For tests: what is used of a database, as PGlite has it. */
export interface TestDatabase {
  readonly exec: (sql: string) => Promise<unknown>;
  readonly query: <Row>(sql: string, values?: unknown[]) => Promise<{ readonly rows: Row[] }>;
  /** Commits what was done unless it was rolled back. */
  readonly transaction: <Value>(
    act: (
      within: Pick<TestDatabase, 'exec' | 'query'> & { readonly rollback: () => Promise<unknown> },
    ) => Promise<Value>,
  ) => Promise<Value>;
}
