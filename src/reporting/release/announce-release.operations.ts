// Telling about a release: the committee office, the leaders, and the agencies whose forms it has locked.
import type { Write } from "../../platform/database/transaction.ts";
import { announce } from "../notice/announce.operations.ts";
import type { SeatKey } from "../notice/seat.ts";
import { writeNotice } from "../notice/write-notice.ts";
import { loadSubmissions } from "../submission/submission.store.ts";
import type { Release } from "./release.store.ts";

const readers: readonly SeatKey[] = ["role:committee-office", "role:leader"];

/** A release may lock forms of several rounds: one notice for each; one without a round when it only corrects. */
export const announceRelease = async (tx: Write, { tk, number, madeAt }: Release): Promise<void> => {
  const locked = (await loadSubmissions(tx, { tks: [tk], states: ["locked"] })).filter(
    ({ release }) => release === number,
  );
  const rounds = [...new Set(locked.map(({ round }) => round))].toSorted();
  const notices = (rounds.length === 0 ? [null] : rounds).flatMap((round) => {
    const agencies = new Set(locked.filter((each) => each.round === round).map(({ agency }) => agency));
    const seats: readonly SeatKey[] = [...readers, ...[...agencies].map((id) => `agency:${id}` as const)];
    return seats.map((seat) =>
      writeNotice({ kind: "released", round, release: number }, { seat, once: String(number) }),
    );
  });
  await announce(tx, { tk, at: madeAt, notices });
};
