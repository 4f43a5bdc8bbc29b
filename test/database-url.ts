// A test's database as DATABASE_URL names one, for programs that are started beside the test.
import type { TestDatabase } from "./database.ts";

export const toDatabaseUrl = async ({ pool }: TestDatabase): Promise<string> => {
  const { rows } = await pool.query<{ name: string }>("select current_database() as name");
  const name = rows[0]?.name ?? "";
  const { connectionString, host } = pool.options;
  if (connectionString === undefined)
    return `postgres://postgres@localhost/${name}?host=${encodeURIComponent(host ?? "")}`;
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return url.href;
};
