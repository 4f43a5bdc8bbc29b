import { noteWarnings } from "../accountability/warning/warning.contract.ts";
import { loadDemoInterventions } from "../accountability/demo/demo.contract.ts";
import type { Actor } from "../access/actor.ts";
import type { Gate } from "../access/gate.operations.ts";
import type { Label } from "../kernel/label.ts";
import type { TextFile } from "../kernel/table.ts";
import type { Transactions } from "../platform/database/transaction.ts";
import { listPlans } from "../plan/plan.contract.ts";
import { getSession } from "../access/session.contract.ts";
import { sweepFindings } from "../reporting/finding/finding.contract.ts";
import { makeRelease } from "../reporting/release/release.contract.ts";
import { fillDemoRound, openRound } from "../reporting/round/round.contract.ts";
import { importDistrict } from "../stats/district/district.contract.ts";
import type { Catalogue } from "../stats/catalogue.ts";
import { updateElements } from "../stats/element/update-elements.operations.ts";

interface Filling {
  readonly gate: Gate;
  readonly transactions: Transactions;
  readonly files: readonly TextFile[];
  readonly catalogue: Catalogue;
  readonly clock: () => Date;
  readonly onProgress: (text: Label) => void;
}

/** The program itself, when it loads the district at the first start. */
const installer: Actor = {
  id: "installer",
  name: { zh: "首次启动", en: "First start" },
  role: "administrator",
  area: null,
  agency: null,
};

/** In an empty database loads the district folder and its demo figures, through the administrator's own operations. */
export const fillDistrict = async ({
  gate,
  transactions,
  files,
  catalogue,
  clock,
  onProgress,
}: Filling): Promise<void> => {
  const { plans } = listPlans.output.parse(await gate.run(listPlans.name, installer, {}));
  if (plans.length > 0) {
    await transactions.write((tx) => updateElements(tx, catalogue));
    return;
  }
  onProgress({ zh: "正在导入规划、区划和公开数据", en: "Loading plan, areas and published figures" });
  await gate.run(importDistrict.name, installer, { files, mode: "load" });
  const settings = files.find(({ path }) => path === "demo.yaml");
  if (!settings) return;
  onProgress({ zh: "正在生成演示数据（合成数字）", en: "Generating demonstration data (synthetic figures)" });
  await gate.run("stats.loadSynthetic", installer, { file: settings });
  onProgress({ zh: "正在演示一期报送和第1次发布", en: "Demonstrating a round of collection and release 1" });
  await demonstrateRounds(gate, clock().getFullYear());
  const interventions = files.find(({ path }) => path === "interventions.yaml");
  if (interventions) await demonstrateInterventions(gate, interventions);
};

const demonstrateInterventions = async (gate: Gate, file: TextFile): Promise<void> => {
  const { homeArea } = getSession.output.parse(await gate.run(getSession.name, installer, {}));
  await gate.run(loadDemoInterventions.name, installer, { file, area: homeArea.code });
};

/** Last year's round is filled from the synthetic figures and released; this year's is open. */
const demonstrateRounds = async (gate: Gate, year: number): Promise<void> => {
  const { homeArea } = getSession.output.parse(await gate.run(getSession.name, installer, {}));
  const area = homeArea.code;
  const [last, current] = [String(year - 1), String(year)];
  await gate.run(openRound.name, installer, { period: last, area });
  await gate.run(fillDemoRound.name, installer, { round: last, area });
  await gate.run(makeRelease.name, installer, {
    area,
    note: "演示：合成数字和公开数据的第一次发布。Demonstration: first release of synthetic and published figures.",
  });
  await gate.run(openRound.name, installer, { period: current, area });
  await gate.run(sweepFindings.name, installer, { area });
  await gate.run(noteWarnings.name, installer, { area });
};
