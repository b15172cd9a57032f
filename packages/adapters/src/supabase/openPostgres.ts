import { Client, Pool, type PoolClient, type QueryResultRow } from 'pg';
import type { TestDatabase } from './testDatabase';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a PostgreSQL server is, without the name of a database; PGlite is used without one. */
    readonly postgres: string | undefined;
  }
}

/** For tests: a database without anything in it on a server whose roles and databases nobody needs. */
export async function openPostgres(address: string): Promise<TestDatabase> {
  const owner = new Client(`${address}/postgres`);
  await owner.connect();
  await owner.query('drop database if exists training with (force)');
  // Roles are of the server and outlive the database.
  await owner.query('drop role if exists anon, member');
  await owner.query('create database training');
  await owner.end();
  const pool = new Pool({ connectionString: `${address}/training`, allowExitOnIdle: true });
  return {
    ...statementsOf(pool),
    async transaction(act) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const rollback = () => client.query('rollback');
        const value = await act({ ...statementsOf(client), rollback });
        // After a rollback it is a warning and changes nothing.
        await client.query('commit');
        return value;
      } finally {
        client.release();
      }
    },
  };
}

function statementsOf(client: Pool | PoolClient): Pick<TestDatabase, 'exec' | 'query'> {
  return {
    exec: (sql) => client.query(sql),
    async query<Row>(sql: string, values?: unknown[]) {
      const { rows } = await client.query<Row & QueryResultRow>(sql, values);
      return { rows };
    },
  };
}
