// What is kept beside the figures and must follow from them: the sums over areas and cells.
import type { Actor } from "../access/actor.ts";
import { toDayInBeijing } from "../kernel/day.ts";
import { Problem } from "../kernel/problem.ts";
import type { Database } from "../platform/database/connect.ts";
import { openTransactions } from "../platform/database/transaction.ts";
import { rebuildRollup } from "../stats/rollup/rollup.contract.ts";
import { rollupOperations } from "../stats/rollup/rollup.operations.ts";
import type { HealthLine } from "./health-line.ts";
import { sayOk, sayWrong } from "./health-line.ts";

const looker: Actor = {
  id: "doctor",
  name: { zh: "检查", en: "Doctor" },
  role: "administrator",
  area: null,
  agency: null,
};

/** The sums are built anew in a transaction that is taken back: what would change is counted, nothing is changed. */
export const checkRollup = async ({ pool }: Database): Promise<HealthLine> => {
  const operation = rollupOperations.find(({ contract }) => contract.name === rebuildRollup.name);
  const undo = new Error("undo");
  let answer: unknown;
  const now = new Date().toISOString();
  const context = { actor: looker, now, today: toDayInBeijing(now) };
  await openTransactions(pool)
    .write(async (tx) => {
      answer = await operation?.run(tx, context, {});
      throw undo;
    })
    .catch((error: unknown) => {
      if (error === undo) return;
      if (error instanceof Problem && error.code === "stats/unknown-area") answer = emptyAnswer;
      else throw error;
    });
  const { rows, differences } = rebuildRollup.output.parse(answer);
  if (differences === 0) return sayOk("rollup", `${rows}个合计与重算一致`, `${rows} sums equal a rebuild`);
  return sayWrong(
    "rollup",
    "fail",
    { zh: `${differences}个合计与重算不符`, en: `${differences} sums differ from a rebuild` },
    {
      zh: "运行npm run -s cli -- stats.rebuildRollup，并请告知开发者",
      en: "run npm run -s cli -- stats.rebuildRollup, and tell the developers",
    },
  );
};

const emptyAnswer = { tenants: [], rows: 0, differences: 0 };
