// What is kept beside the figures and must follow from them: the sums over areas and cells, the chain of the audit trail.
import type { Actor } from "../access/actor.ts";
import { verifyChain } from "../access/audit/verify-chain.operations.ts";
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
  let answer: unknown = emptyAnswer;
  let isBusy = false;
  const now = new Date().toISOString();
  const context = { actor: looker, now, today: toDayInBeijing(now) };
  await openTransactions(pool)
    .write(async (tx) => {
      await tx.query(`set local lock_timeout = '${waitSeconds}s'`);
      answer = await operation?.run(tx, context, {});
      throw undo;
    })
    .catch((error: unknown) => {
      if (error === undo) return;
      if (error instanceof Error && "code" in error && error.code === lockNotAvailable) isBusy = true;
      else if (error instanceof Problem && error.code === "stats/unknown-area") answer = emptyAnswer;
      else throw error;
    });
  if (isBusy) return busy;
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

/** [D] Whoever enters figures is not kept waiting for longer, and a load that lasts is not waited for. */
const waitSeconds = 20;
const lockNotAvailable = "55P03";
const busy = sayWrong(
  "rollup",
  "warn",
  { zh: "正在录入或导入，合计没有核对", en: "figures are being written; the sums were not checked" },
  { zh: "过一会儿再查一遍", en: "look again in a while" },
);

const emptyAnswer = { tenants: [], rows: 0, differences: 0 };

/** Rows without a seal are those of the last moments, or of a time without a server: the next one seals them. */
export const checkAudit = async ({ pool }: Database): Promise<HealthLine> => {
  const { broken, checked } = await openTransactions(pool).read((tx) => verifyChain(tx, {}));
  if (!broken)
    return sayOk("audit", `审计链完整，核对了${checked}行`, `the audit chain holds, ${checked} rows were checked`);
  return sayWrong(
    "audit",
    "fail",
    {
      zh: `审计链在第${broken.number}行断开（${broken.what}）`,
      en: `the audit chain breaks at row ${broken.number} (${broken.what})`,
    },
    {
      zh: "保护好现有数据和备份，报告负责人",
      en: "keep the data and the backups as they are and tell who is responsible",
    },
  );
};
