// Since when each warning stands, and letting its owner know once: a notice for a seat and run, not for a warning.
import type { Context } from "../../access/gate.operations.ts";
import type { Write } from "../../platform/database/transaction.ts";
import { announce } from "../../reporting/notice/announce.operations.ts";
import { writeNotice } from "../../reporting/notice/write-notice.ts";
import type { WarningContent } from "./load-world.operations.ts";
import { loadWarnings } from "./load-warnings.operations.ts";
import type { Sighting } from "./mark-state.ts";
import { isRisen } from "./mark-state.ts";
import type { Warning } from "./warning.contract.ts";
import { saveSightings } from "./warning.store.ts";

interface Noted {
  readonly standing: number;
  readonly fresh: number;
  readonly gone: number;
}

export const noteWarningsOf = async (
  tx: Write,
  content: WarningContent,
  { actor, now, today, area }: Context & { readonly area: string },
): Promise<Noted> => {
  await tx.query("select pg_advisory_xact_lock($1)", [warningNoters]);
  const { tk, world, warnings, sightings } = await loadWarnings(tx, content, { area, actor, today });
  const fresh = warnings.filter((each) => isFresh(each, sightings.get(each.key)));
  const gone = await saveSightings(tx, { tk, area: world.area.code, at: now, warnings });
  const told = fresh.filter(({ state }) => state === "new" || state === "acknowledged");
  const owners = [...new Set(told.flatMap(({ owner }) => owner?.id ?? []))];
  const notices = owners.map((id) =>
    writeNotice(
      {
        kind: "warning",
        area: world.area.code,
        areaName: world.area.name,
        warnings: told.filter(({ owner }) => owner?.id === id).length,
      },
      { seat: `agency:${id}`, once: now },
    ),
  );
  await announce(tx, { tk, at: now, notices });
  return { standing: warnings.length, fresh: fresh.length, gone };
};

/** One process at a time, so that nobody is told twice. */
const warningNoters = 7_203_014;

/** Not seen before, back again, or graver than when its owner was told. */
const isFresh = ({ severity }: Warning, sighting: Sighting | undefined): boolean =>
  sighting === undefined ||
  sighting.goneAt !== null ||
  (sighting.announcedSeverity !== null && isRisen(severity, sighting.announcedSeverity));
