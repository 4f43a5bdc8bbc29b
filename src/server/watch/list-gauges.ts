// How it stands at this moment: connections, lines of waiting, memory.
import type { Database } from "../../platform/database/connect.ts";
import type { Transactions } from "../../platform/database/transaction.ts";
import type { Gauge } from "./metrics.ts";

interface Standing extends Pick<Database, "pool"> {
  readonly transactions: Transactions;
  readonly inFlight: number;
}

export const listGauges = ({ pool, transactions, inFlight }: Standing): readonly Gauge[] => {
  const { rss, heapUsed } = process.memoryUsage();
  const cpu = process.cpuUsage();
  return [
    tell("miaopu_requests_in_flight", "Requests being answered", inFlight),
    {
      name: "miaopu_database_connections",
      help: "Connections to the database",
      kind: "gauge",
      rows: [
        [{ state: "busy" }, pool.totalCount - pool.idleCount],
        [{ state: "idle" }, pool.idleCount],
      ],
    },
    tell("miaopu_database_waiting", "Requests waiting for a connection", pool.waitingCount),
    tell("miaopu_readers_waiting", "Readers standing in line", transactions.waitingReaders()),
    tell("process_resident_memory_bytes", "Memory of the process", rss),
    tell("nodejs_heap_used_bytes", "Memory of the program’s objects", heapUsed),
    { ...tell("process_cpu_seconds_total", "Processor time", (cpu.user + cpu.system) / 1e6), kind: "counter" },
    tell("process_start_time_seconds", "When the process began, Unix time", Date.now() / 1000 - process.uptime()),
  ];
};

const tell = (name: string, help: string, value: number): Gauge => ({ name, help, kind: "gauge", rows: [[{}, value]] });
