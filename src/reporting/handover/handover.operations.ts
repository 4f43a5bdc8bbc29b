// Handing rounds over: a file to look at, a handover with its receipt, the schedules. Sending is send-handovers'.
import { loadTenants } from "../../access/area/area.store.ts";
import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { Context, Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { AreaCode } from "../../kernel/area.ts";
import type { Language } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Messenger } from "../../platform/message/messenger.ts";
import { countRound } from "../handover-file/accepted-round.ts";
import type { HandoverContent } from "../handover-file/load-accepted.operations.ts";
import { makeFile } from "../handover-file/make-file.operations.ts";
import { loadRounds } from "../round/round.store.ts";
import type { DueHandover } from "./find-due-handovers.ts";
import { findDueHandovers } from "./find-due-handovers.ts";
import type { ReceiptView, ScheduleView } from "./handover.contract.ts";
import {
  exportRound,
  getReceipt,
  handOverRound,
  listHandovers,
  receiptSchema,
  runHandoverSchedules,
  setHandoverSchedule,
} from "./handover.contract.ts";
import type { HandoverFile, HandoverFormat, HandoverSchedule, Receipt } from "./handover.ts";
import { toHost } from "./handover.ts";
import { handoverProblems as problems, passwordInAddress } from "./handover-problems.ts";
import {
  hasSchedules,
  loadFired,
  loadRoundProgress,
  loadSchedules,
  removeSchedule,
  saveSchedule,
} from "./handover-schedule.store.ts";
import { findReceipt, loadReceipts, saveHandover } from "./handover.store.ts";
import { printReceipt } from "./print-receipt.ts";

export const handoverOperations = (content: HandoverContent, messenger: Messenger): readonly Operation[] => [
  implement(exportRound, async (tx, context, input) => {
    const tks = await loadOwnTenants(tx, context);
    await refuseUnknownRound(tx, tks, input.round);
    const { file } = await makeFile(tx, { ...input, tks, today: context.today }, content);
    return { file: presentFile(file) };
  }),

  implement(handOverRound, async (tx, { actor, now, today }, { area, round, format, address, language }) => {
    const tk = await loadTenant(tx, area);
    await refuseUnknownRound(tx, [tk], round);
    if (address !== undefined) refuseAddress(messenger, address);
    const order = { tk, round, format, language, address: address ?? null, by: actor.id, at: now, today };
    const made = await makeHandover(tx, { ...order, schedule: null }, content);
    if (!made) throw problems.nothingAccepted;
    return {
      receipt: presentReceipt(made.receipt),
      ...(address === undefined ? { file: presentFile(made.file) } : {}),
    };
  }),

  implement(listHandovers, async (tx, context, { round, limit }) => {
    const tks = await loadOwnTenants(tx, context);
    const schedules = await loadSchedules(tx, tks);
    return {
      handovers: (await loadReceipts(tx, { tks, round: round ?? null, limit })).map(presentReceipt),
      schedules: schedules
        .filter((each) => round === undefined || each.round === round || each.round === null)
        .map(presentSchedule),
    };
  }),

  implement(getReceipt, async (tx, context, { number, language }) => {
    const receipt = await findReceipt(tx, await loadOwnTenants(tx, context), number);
    if (!receipt) throw problems.noReceipt(number);
    const bytes = Buffer.from(printReceipt(receipt, language));
    const name = { zh: `上报回执${number}.txt`, en: `receipt-${number}.txt` }[language];
    return { file: presentFile({ name, mediaType: "text/plain; charset=utf-8", bytes }) };
  }),

  implement(setHandoverSchedule, async (tx, { actor, now }, { area, round, schedule }) => {
    const tk = await loadTenant(tx, area);
    if (round !== null) await refuseUnknownRound(tx, [tk], round);
    if (schedule === null) {
      await removeSchedule(tx, tk, round);
      return { schedule: null };
    }
    refuseAddress(messenger, schedule.address);
    const saved: HandoverSchedule = { tk, round, ...schedule, setAt: now, setBy: actor.id };
    await saveSchedule(tx, saved);
    return { schedule: presentSchedule(saved) };
  }),

  implement(runHandoverSchedules, async (tx, context) => {
    const due = await findDue(tx, await loadOwnTenants(tx, context), context.today);
    let made = 0;
    for (const { round, schedule } of due) {
      const { tk, format, address, setAt } = schedule;
      const order = { tk, round, format, language: "zh" as const, address, by: schedule.setBy, schedule: setAt };
      if (await makeHandover(tx, { ...order, at: context.now, today: context.today }, content)) made += 1;
    }
    return { made };
  }),
];

interface HandoverOrder {
  readonly tk: number;
  readonly round: string;
  readonly format: HandoverFormat;
  readonly language: Language;
  readonly address: string | null;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly today: Day;
  /** When the schedule was set that asks for it. */
  readonly schedule: string | null;
}

/** The file with its receipt; undefined when the schedule has made it already. */
const makeHandover = async (
  tx: Write,
  order: HandoverOrder,
  content: HandoverContent,
): Promise<{ readonly file: HandoverFile; readonly receipt: Receipt } | undefined> => {
  const { tk, round, format, address, by, at, schedule } = order;
  const { accepted, file } = await makeFile(tx, { ...order, tks: [tk] }, content);
  const destination = address === null ? null : { address, host: toHost(address) };
  const counts = countRound(accepted, format);
  const receipt = await saveHandover(tx, { tk, round, format, at, by, schedule, file, destination, ...counts });
  return receipt && { file, receipt };
};

/** For the clockwork, which leaves no trace of an idle turn. */
export const hasDueHandovers = async (tx: Read, today: Day): Promise<boolean> =>
  (await hasSchedules(tx)) &&
  (
    await findDue(
      tx,
      (await loadTenantsUnder(tx, null)).map(({ tk }) => tk),
      today,
    )
  ).length > 0;

const findDue = async (tx: Read, tks: readonly number[], today: Day): Promise<readonly DueHandover[]> =>
  findDueHandovers(
    {
      schedules: await loadSchedules(tx, tks),
      rounds: await loadRoundProgress(tx, tks),
      fired: await loadFired(tx, tks),
    },
    today,
  );

const loadOwnTenants = async (tx: Read, { actor }: Pick<Context, "actor">): Promise<readonly number[]> =>
  (await loadTenantsUnder(tx, actor.area)).map(({ tk }) => tk);

const loadTenant = async (tx: Read, area: string): Promise<number> => {
  const tk = (await loadTenants(tx, [area as AreaCode])).get(area as AreaCode);
  if (tk === undefined) throw problems.unknownArea(area);
  return tk;
};

const refuseUnknownRound = async (tx: Read, tks: readonly number[], round: string): Promise<void> => {
  if (!(await loadRounds(tx, tks)).some(({ id }) => id === round)) throw problems.noRound(round);
};

const refuseAddress = (messenger: Messenger, address: string): void => {
  const fault = messenger.findFault(address);
  if (fault) throw problems.addressRefused(fault);
  const { username, password } = new URL(address);
  if (username !== "" || password !== "") throw problems.addressRefused(passwordInAddress);
};

const presentFile = ({ name, mediaType, bytes }: HandoverFile) => ({
  name,
  mediaType,
  base64: Buffer.from(bytes).toString("base64"),
});

/** Without the district's own number. */
const presentReceipt = (receipt: Receipt): ReceiptView => receiptSchema.parse(receipt);

const presentSchedule = ({ round, format, day, address, setAt, setBy }: HandoverSchedule): ScheduleView => ({
  round,
  format,
  day,
  host: toHost(address),
  setAt,
  setBy,
});
