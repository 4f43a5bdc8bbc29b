// The one gate: parse → may? → transaction → run → audit. Every door (browser, command line, jobs)
// comes through `run`; there is no second way in.
import { z } from "zod";
import type { AnyContract, Contract } from "../kernel/contract.ts";
import type { Label } from "../kernel/label.ts";
import { toDayInBeijing } from "../kernel/day.ts";
import type { Day } from "../kernel/period.ts";
import type { AreaCode } from "../kernel/area.ts";
import { isAreaCode } from "../kernel/area.ts";
import { Problem } from "../kernel/problem.ts";
import type { Read, Transactions, Write } from "../platform/database/transaction.ts";
import type { Actor } from "./actor.ts";
import { coversArea, may } from "./actor.ts";
import { takeAsOf, toReleased } from "./as-of.ts";
import type { AuditEntry } from "./audit/audit.store.ts";
import { saveAuditRow } from "./audit/audit.store.ts";
import type { AuditTarget } from "./audit/describe-target.ts";
import { describeTarget, noTarget, withAreas } from "./audit/describe-target.ts";
import type { Origin } from "./audit/origin.ts";
import { ownOrigin } from "./audit/origin.ts";
import { loadAncestorCodes } from "./area/area.store.ts";

export interface Context {
  readonly actor: Actor;
  /** ISO instant of the request. */
  readonly now: string;
  readonly today: Day;
}

/** What only the database knows about who may do it. Both run in the operation's own transaction, before its body. */
export interface Guards<Input> {
  /** The areas that an action writes to; beside the contract's `areasOf`. */
  readonly findAreas?: (tx: Read, input: Input) => Promise<readonly string[]>;
  /** Why this actor may not, e.g. at the desk where a form now lies; undefined when nothing stands against it. */
  readonly findRefusal?: (tx: Read, context: Context, input: Input) => Promise<Label | undefined>;
}

export interface Operation extends Guards<unknown> {
  readonly contract: AnyContract;
  readonly run: (tx: Write, context: Context, input: unknown) => Promise<unknown>;
}

type TransactionOf<Kind extends "query" | "action"> = Kind extends "query" ? Read : Write;

/**
 * Gives a contract its body; a query's body receives `Read`, an action's `Write`.
 * @example implement(listPlans, async (tx, context, input) => ({ plans: await loadPlans(tx) }))
 */
export const implement = <Kind extends "query" | "action", Input extends z.ZodType, Output extends z.ZodType>(
  contract: Contract<Kind, Input, Output>,
  run: (tx: TransactionOf<Kind>, context: Context, input: z.output<Input>) => Promise<z.input<Output>>,
  guards: Guards<z.output<Input>> = {},
): Operation => ({ contract, run: run as Operation["run"], ...(guards as Guards<unknown>) });

export interface Gate {
  readonly contracts: readonly AnyContract[];
  /** `origin` stands in the audit trail; left out, the program asks by itself. */
  readonly run: (name: string, actor: Actor, input: unknown, origin?: Origin) => Promise<unknown>;
}

export interface GateWorld {
  readonly transactions: Transactions;
  readonly operations: readonly Operation[];
  /** An operation by the definitions that the transaction sees; its contract never changes. Left out: as given. */
  readonly findOperation?: (tx: Read, name: string) => Promise<Operation | undefined>;
  readonly clock: () => Date;
  /**
   * When figures were last released; who may not see unreleased ones sees what was known then, and nothing before
   * a first release. Left out: everything is shown.
   */
  readonly findReleasedAt?: (tx: Read, now: string) => Promise<string | null>;
  /** "strict" also parses every answer against its contract (tests, development). */
  readonly answers: "strict" | "trusted";
}

export const openGate = ({
  transactions,
  operations,
  findOperation,
  clock,
  answers,
  findReleasedAt,
}: GateWorld): Gate => {
  const byName = new Map(operations.map((operation) => [operation.contract.name as string, operation]));

  const run = async (name: string, actor: Actor, rawInput: unknown, origin = ownOrigin): Promise<unknown> => {
    const known = byName.get(name);
    if (!known) throw unknownOperation(name);
    const { contract } = known;
    const context = toContext(actor, clock());
    let target: AuditTarget = noTarget;
    const toEntry = (result: AuditEntry["result"], code: string | null = null): AuditEntry => ({
      actor,
      at: context.now,
      operation: contract.name,
      target,
      origin,
      result,
      code,
    });
    const record = (entry: AuditEntry): Promise<void> => transactions.write((tx) => saveAuditRow(tx, entry));
    if (!may(actor, contract.permission)) {
      target = guessTarget(contract, rawInput);
      await record(toEntry("refused", "access/not-permitted"));
      throw refused(actor, contract);
    }
    const asked = contract.kind === "query" ? takeAsOf(rawInput, context.today) : { input: rawInput, knownAt: null };
    const input = parseInput(contract, asked.input);
    target = describeTarget(contract, input);
    const findKnownAt = async (tx: Read): Promise<string | null> =>
      findReleasedAt && !may(actor, "figures.unreleased")
        ? toReleased(asked.knownAt, await findReleasedAt(tx, context.now))
        : asked.knownAt;
    const work = async (tx: Write): Promise<unknown> => {
      const operation = (await findOperation?.(tx, name)) ?? known;
      const areas = await findNamedAreas(tx, operation, actor, input);
      target = withAreas(target, areas);
      await checkJurisdiction(tx, actor, areas);
      const refusal = await operation.findRefusal?.(tx, context, input);
      if (refusal) throw new Problem("access/not-permitted", 403, refusal);
      return operation.run(tx, context, input);
    };
    const act = async (tx: Write): Promise<unknown> => {
      const result = await work(tx);
      await saveAuditRow(tx, toEntry("done"));
      return result;
    };
    const look = async (): Promise<unknown> => {
      const result = await transactions.read((tx) => work(tx as Write), { knownAt: findKnownAt });
      // Its own transaction, because a reading one cannot write; nothing is shown before the row is kept.
      if (contract.audited) await record(toEntry("done"));
      return result;
    };
    const asking = contract.kind === "query" ? look() : transactions.write(act);
    const answer = await asking.catch(async (error: unknown) => {
      if (error instanceof Problem && error.status === 403) await record(toEntry("refused", error.code));
      throw error;
    });
    return answers === "strict" ? contract.output.parse(answer) : answer;
  };

  return { contracts: operations.map(({ contract }) => contract), run };
};

/** Of an input that was refused before anybody read it. */
const guessTarget = (contract: AnyContract, rawInput: unknown): AuditTarget => {
  const parsed = contract.input.safeParse(rawInput ?? {});
  return parsed.success ? describeTarget(contract, parsed.data) : noTarget;
};

const toContext = (actor: Actor, now: Date): Context => ({
  actor,
  now: now.toISOString(),
  today: toDayInBeijing(now.toISOString()),
});

const parseInput = (contract: AnyContract, rawInput: unknown): unknown => {
  const broken = findBrokenText(rawInput);
  if (broken !== undefined) {
    throw new Problem("access/broken-text", 400, {
      zh: `${contract.name}的输入有无法保存的字符（空字符或残缺的字）：${broken || "input"}`,
      en: `${contract.name} was given text that cannot be kept (a null character or half a character): ${broken || "input"}`,
    });
  }
  const parsed = contract.input.safeParse(rawInput ?? {});
  if (parsed.success) return parsed.data;
  const inChinese = contract.input.safeParse(rawInput ?? {}, { error: z.locales.zhCN().localeError });
  throw new Problem("access/invalid-input", 400, {
    zh: `${contract.name}的输入有误：${printIssues(inChinese.error ?? parsed.error)}`,
    en: `${contract.name} was given input it cannot read: ${printIssues(parsed.error)}`,
  });
};

const printIssues = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.map(String).join(".") || "input"}: ${message}`).join("; ");

/** The path of a text with a null character or half a surrogate pair, which no database keeps. */
const findBrokenText = (input: unknown): string | undefined => {
  const open: (readonly [path: string, value: unknown])[] = [["", input]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (typeof value === "string" && /[\0\p{Surrogate}]/u.test(value)) return path;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, part] of Object.entries(value)) open.push([path === "" ? name : `${path}.${name}`, part]);
  }
  return undefined;
};

/** The areas that an action writes to; whose jurisdiction is everywhere need not be looked at. */
const findNamedAreas = async (tx: Read, operation: Operation, actor: Actor, input: unknown) => {
  if (actor.area === null) return [];
  const { contract, findAreas } = operation;
  const named = [...(contract.areasOf?.(input) ?? []), ...((await findAreas?.(tx, input)) ?? [])];
  return [...new Set(named)].filter(isAreaCode);
};

const checkJurisdiction = async (tx: Read, actor: Actor, areas: readonly AreaCode[]): Promise<void> => {
  if (areas.length === 0) return;
  const ancestors = await loadAncestorCodes(tx, areas);
  const outside = areas.filter((area) => !coversArea(actor, area, ancestors.get(area) ?? []));
  if (outside.length > 0) {
    throw new Problem("access/outside-jurisdiction", 403, {
      zh: `${actor.name.zh}不能改动${outside.slice(0, 5).join("、")}的数据，这些地区不在其管辖范围。`,
      en: `${actor.name.en} may not change ${outside.slice(0, 5).join(", ")}: outside the jurisdiction.`,
    });
  }
};

const unknownOperation = (name: string): Problem =>
  new Problem("access/unknown-operation", 404, {
    zh: `没有“${name}”这项操作。`,
    en: `There is no operation “${name}”.`,
  });

const refused = (actor: Actor, contract: AnyContract): Problem =>
  new Problem("access/not-permitted", 403, {
    zh: `${actor.name.zh}没有“${contract.summary.zh}”的权限（${contract.permission}）。`,
    en: `${actor.name.en} is not permitted to: ${contract.summary.en} (${contract.permission}).`,
  });
