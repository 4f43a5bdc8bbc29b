// What a monitoring program reads: the text form of Prometheus (exposition format 0.0.4). Labels are names of ours, so
// their number is bounded and nobody's name, id or address is among them.

export interface Measured {
  readonly door: string;
  /** Of a contract; "-" for what is none. */
  readonly operation: string;
  readonly status: number;
  readonly ms: number;
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly kind: "gauge" | "counter";
  readonly rows: readonly (readonly [labels: Readonly<Record<string, string>>, value: number])[];
}

export interface Metrics {
  readonly count: (request: Measured) => void;
  readonly noteJob: (job: string, isFault: boolean, at: number) => void;
  readonly print: (gauges: readonly Gauge[]) => string;
}

/** Seconds. [D] From a small question to a large import. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface Histogram {
  readonly buckets: number[];
  sum: number;
  count: number;
}

interface Job {
  runs: number;
  faults: number;
  lastRun: number;
}

export const openMetrics = (): Metrics => {
  const requests = new Map<string, number>();
  const durations = new Map<string, Histogram>();
  const jobs = new Map<string, Job>();
  const count = ({ door, operation, status, ms }: Measured): void => {
    const key = printLabels({ door, operation, status: String(status) });
    requests.set(key, (requests.get(key) ?? 0) + 1);
    const histogram = findOr(durations, JSON.stringify({ door, operation }), openHistogram);
    const seconds = ms / 1000;
    bounds.forEach((bound, index) => {
      if (seconds <= bound) histogram.buckets[index] = (histogram.buckets[index] ?? 0) + 1;
    });
    histogram.sum += seconds;
    histogram.count += 1;
  };
  const noteJob = (job: string, isFault: boolean, at: number): void => {
    const noted = findOr(jobs, job, () => ({ runs: 0, faults: 0, lastRun: 0 }));
    noted.runs += 1;
    noted.faults += isFault ? 1 : 0;
    noted.lastRun = at / 1000;
  };
  return {
    count,
    noteJob,
    print: (gauges) =>
      [
        ...printHead("miaopu_requests_total", "Requests answered", "counter"),
        ...[...requests].map(([labels, value]) => `miaopu_requests_total${labels} ${value}`),
        ...printHead("miaopu_request_duration_seconds", "How long requests took", "histogram"),
        ...[...durations].flatMap(([key, histogram]) => printHistogram(readLabels(key), histogram)),
        ...[...listJobs(jobs), ...gauges].flatMap(printGauge),
        "",
      ].join("\n"),
  };
};

const findOr = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
};

const openHistogram = (): Histogram => ({ buckets: bounds.map(() => 0), sum: 0, count: 0 });

const readLabels = (key: string): Readonly<Record<string, string>> => JSON.parse(key) as Record<string, string>;

const listJobs = (jobs: ReadonlyMap<string, Job>): readonly Gauge[] => {
  const list = (name: string, help: string, kind: Gauge["kind"], read: (job: Job) => number): Gauge => ({
    name,
    help,
    kind,
    rows: [...jobs].map(([job, noted]) => [{ job }, read(noted)]),
  });
  return [
    list("miaopu_job_last_run_seconds", "When a job last ended, Unix time", "gauge", ({ lastRun }) => lastRun),
    list("miaopu_job_runs_total", "Turns of a job", "counter", ({ runs }) => runs),
    list("miaopu_job_faults_total", "Turns of a job that failed", "counter", ({ faults }) => faults),
  ];
};

const printHistogram = (
  labels: Readonly<Record<string, string>>,
  { buckets, sum, count }: Histogram,
): readonly string[] => {
  const name = "miaopu_request_duration_seconds";
  return [
    ...bounds.map(
      (bound, index) => `${name}_bucket${printLabels({ ...labels, le: String(bound) })} ${buckets[index] ?? 0}`,
    ),
    `${name}_bucket${printLabels({ ...labels, le: "+Inf" })} ${count}`,
    `${name}_sum${printLabels(labels)} ${sum}`,
    `${name}_count${printLabels(labels)} ${count}`,
  ];
};

const printGauge = ({ name, help, kind, rows }: Gauge): readonly string[] => [
  ...printHead(name, help, kind),
  ...rows.map(([labels, value]) => `${name}${printLabels(labels)} ${value}`),
];

const printHead = (name: string, help: string, kind: string): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${kind}`,
];

const printLabels = (labels: Readonly<Record<string, string>>): string => {
  const entries = Object.entries(labels).map(([name, value]) => `${name}="${value.replaceAll(/[\\"\n]/g, "_")}"`);
  return entries.length === 0 ? "" : `{${entries.join(",")}}`;
};
