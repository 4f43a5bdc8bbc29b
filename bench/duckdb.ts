// What the measurements use of DuckDB. The package is installed in bench/node_modules only, so its own types are
// not there when the program is checked.

export interface DuckConnection {
  run(text: string): Promise<unknown>;
  runAndReadAll(text: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
  closeSync(): void;
}

interface DuckPackage {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckConnection> }> };
}

const packageName: string = "@duckdb/node-api";

export const openDuck = async (): Promise<DuckConnection> => {
  const { DuckDBInstance } = (await import(packageName)) as DuckPackage;
  return (await DuckDBInstance.create(":memory:")).connect();
};

export const askNumber = async (duck: DuckConnection, text: string): Promise<number> =>
  Number((await duck.runAndReadAll(text)).getRows()[0]?.[0] ?? 0);
