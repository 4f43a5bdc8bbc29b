// The life of an intervention on the real database, through the gate.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { givenActor, openTestWorld } from "../../../test/world/open-test-world.ts";
import type { Actor } from "../../access/actor.ts";
import { Problem } from "../../kernel/problem.ts";
import { listNotices } from "../../reporting/notice/notice.contract.ts";
import { listWarnings } from "../warning/warning.contract.ts";
import { loadDemoInterventions } from "../demo/demo.contract.ts";
import {
  closeIntervention,
  editIntervention,
  getIntervention,
  listInterventions,
  moveIntervention,
  openIntervention,
  remindInterventions,
  reportProgress,
} from "./intervention.contract.ts";

const district = "650502";
const town = "650502104";

const office: Actor = { ...givenActor("committee-office", district), agency: "office" };
const ofAgency = (agency: string): Actor => ({ ...givenActor("agency", district), id: `agency-${agency}`, agency });
const [edu, health, civil] = [ofAgency("edu"), ofAgency("health"), ofAgency("civil")];
const township = givenActor("township", town);

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const wording = {
  title: "户外时间",
  problem: "初中近视率高",
  agency: "edu",
  partners: ["health", "health", "edu"],
  measure: "health.m11",
  resources: { planned: 48.2, arrived: 31, note: "" },
  startedOn: "2024-09-01",
  steps: [
    { title: "核定时段", due: "2024-10-01" },
    { title: "秋季复筛", due: "2025-01-03" },
  ],
};
const opening = { ...wording, area: district, target: "health.g9.t3" };

const open = async (parts: object = {}, actor: Actor = edu) =>
  (await world.answer(openIntervention, { ...opening, ...parts }, actor)).id;
const get = async (id: string, actor: Actor = office) => world.answer(getIntervention, { id }, actor);

/** The code, the status and the Chinese words of a refusal. */
const refuse = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof Problem) return `${error.status} ${error.code} ${error.texts.zh}`;
      throw error;
    },
  );
const ask = (contract: { readonly name: string }, input: unknown, actor: Actor = edu) =>
  refuse(world.ask(contract.name, input, actor));

test("from opening over steps, a block and its end, a review and a conclusion to a new beginning", async () => {
  const id = await open();
  await world.ask(reportProgress.name, { id, text: "时段已定", step: 1, doneOn: "2024-09-28" }, health);
  await world.ask(moveIntervention.name, { id, to: "blocked", reason: "等经费" }, edu);
  await world.ask(moveIntervention.name, { id, to: "active", reason: "经费已到" }, edu);
  await world.ask(reportProgress.name, { id, text: "复筛完成", step: 2 }, edu);
  await world.ask(moveIntervention.name, { id, to: "reviewing", reason: "看效果" }, edu);
  const conclusion = { id, result: "worked", conclusion: "达到预计的变化", evidence: "复筛台账60份" };
  await world.ask(closeIntervention.name, conclusion, office);
  const done = await get(id);
  await world.ask(moveIntervention.name, { id, to: "active", reason: "出现反弹" }, office);
  const again = await get(id);

  expect(id).toMatch(/^2024-\d{3}$/);
  expect(done.intervention).toMatchObject({
    state: "closed",
    closed: { by: office.id, result: "worked", conclusion: "达到预计的变化", evidence: "复筛台账60份" },
    agency: { id: "edu" },
    partners: [{ id: "health" }],
    target: { id: "health.g9.t3", item: "health.g9", text: { zh: "≤60%" } },
    steps: [{ doneOn: "2024-09-28" }, { doneOn: "2024-12-30" }],
    lastWord: { text: "达到预计的变化" },
  });
  expect(again.intervention).toMatchObject({ state: "active", closed: null, stateReason: "出现反弹", version: 8 });
  expect(again.events.map(({ kind }) => kind).toReversed()).toEqual([
    "opened",
    "stepDone",
    "moved",
    "moved",
    "stepDone",
    "moved",
    "closed",
    "reopened",
  ]);
  expect(again.events.slice(1)).toEqual(done.events);
  expect(again.events.at(-2)).toMatchObject({ by: health.id, changes: [{ zh: "第1步完成" }] });
});

test("what is not known, or cannot be, is refused and named", async () => {
  expect(await ask(openIntervention, { ...opening, target: "health.g99.t9" })).toContain("没有目标“health.g99.t9”");
  expect(await ask(openIntervention, { ...opening, target: null, indicator: "h.none" })).toContain("没有指标“h.none”");
  expect(await ask(openIntervention, { ...opening, indicator: "h.mmr" })).toContain("不是h.mmr");
  expect(await ask(openIntervention, { ...opening, area: "650502999" }, office)).toMatch(/^403|^404/);
  expect(await ask(openIntervention, { ...opening, partners: ["nobody"], measure: "health.m99" })).toBe(
    "422 accountability/unfit-intervention 没有编号为“nobody”的单位。规划里没有措施“health.m99”。",
  );
  const early = [{ title: "太早", due: "2024-08-31" }];
  expect(await ask(openIntervention, { ...opening, steps: early })).toContain("第1步的截止日2024-08-31早于开始日");
  const ahead = [{ title: "还没到", due: "2025-03-01", doneOn: "2024-12-31" }];
  expect(await ask(openIntervention, { ...opening, steps: ahead })).toContain("第1步的完成日2024-12-31还没到");
  expect(await ask(openIntervention, { ...opening, target: null })).toMatch(/^400/);
});

/** A thousand doses due, so many given. */
const givenDoses = (year: number, given: number, area = town) =>
  world.ask("stats.submitFacts", {
    facts: [
      { element: "vaccine_doses_due", area, period: String(year), value: 1000 },
      { element: "vaccine_doses_given", area, period: String(year), value: given },
    ],
  });
const ofDoses = { target: null, indicator: "h.epi_all", area: town };

test("an effect is expected after the evidence", async () => {
  await givenDoses(2022, 869);
  const effect = { change: 3, year: 2022 };

  expect(await ask(openIntervention, { ...opening, ...ofDoses, year: 2022, effect })).toContain(
    "预计见效的年份2022要晚于依据数据的年份2022",
  );
});

test("moves that the table does not have name both states; closing asks for the steps", async () => {
  const id = await open();
  const planned = await open({ startedOn: "2025-01-01", steps: [] });
  const conclusion = { conclusion: "达到预计的变化", evidence: "复筛台账60份" };

  expect(await ask(moveIntervention, { id: planned, to: "blocked", reason: "等经费" })).toContain(
    "“未开始”的干预不能改为“受阻”",
  );
  expect(await ask(moveIntervention, { id, to: "active", reason: "再来" })).toContain("“干预中”的干预不能改为“干预中”");
  expect(await ask(moveIntervention, { id, to: "blocked", reason: "" })).toMatch(/^400/);
  expect(await ask(closeIntervention, { id: planned, result: "worked", ...conclusion })).toContain("还没有开始");
  expect(await ask(closeIntervention, { id, result: "unclear", ...conclusion })).toContain("第1、2步还没有完成");
  expect(await ask(closeIntervention, { id, result: "stopped", conclusion: "停", evidence: "" })).toMatch(/^400/);
  expect(await ask(reportProgress, { id, text: "做完了", step: 3 })).toContain("没有第3步，一共2步");
  expect(await ask(reportProgress, { id, text: "做完了", step: 1, doneOn: "2024-12-31" })).toContain("还没到");
  expect(await ask(closeIntervention, { id, result: "stopped", ...conclusion })).toBe("done");
  expect(await ask(closeIntervention, { id, result: "stopped", ...conclusion })).toContain("已经关闭");
  expect(await ask(reportProgress, { id, text: "还在做" })).toContain("先重开");
  expect(await ask(editIntervention, { id, version: 2, ...wording })).toContain("先重开");
  expect(await ask(getIntervention, { id: "2024-999999" })).toContain("没有编号为2024-999999的干预");
});

test("an agency manages its own, reports where it takes part, and gives nothing away; the office may all", async () => {
  const id = await open();
  const edit = { id, version: 1, ...wording, title: "改名" };

  expect(await ask(openIntervention, opening, health)).toMatch(/^403 access\/not-permitted/);
  expect(await ask(editIntervention, edit, health)).toMatch(/^403/);
  expect(await ask(editIntervention, { ...edit, agency: "health" }, edu)).toMatch(/^403/);
  expect(
    await ask(closeIntervention, { id, result: "stopped", conclusion: "不做了吧", evidence: "会议纪要第3号" }, health),
  ).toMatch(/^4/);
  expect(await ask(reportProgress, { id, text: "协同单位" }, health)).toBe("done");
  expect(await ask(reportProgress, { id, text: "无关单位" }, civil)).toMatch(/^403/);
  expect(await ask(reportProgress, { id, text: "镇里" }, township)).toMatch(/^403/);
  expect(await ask(openIntervention, { ...opening, area: town }, township)).toMatch(/^403/);
  expect(await ask(reportProgress, { id, text: "领导" }, givenActor("leader", district))).toMatch(/^403/);
  expect(await ask(editIntervention, { ...edit, version: 2, agency: "health" }, office)).toBe("done");
  expect((await get(id, health)).intervention.may).toEqual({ manage: true, report: true });
  expect((await get(id, civil)).intervention.may).toEqual({ manage: false, report: false });
});

test("a township reports on its own, and sees it beside the district's; another township's stays hidden", async () => {
  const own = await open({ ...ofDoses, agency: "health", partners: [] }, office);
  const other = await open({ ...ofDoses, area: "650502200" }, office);
  const seen = (await world.answer(listInterventions, {}, township)).interventions;

  expect(await ask(reportProgress, { id: own, text: "已上门" }, township)).toBe("done");
  expect(seen.map(({ id }) => id)).toContain(own);
  expect(seen.map(({ id }) => id)).not.toContain(other);
  expect(new Set(seen.map(({ area }) => area.code))).toEqual(new Set([district, town]));
  expect(await ask(getIntervention, { id: other }, township)).toMatch(/^404/);
  expect(await ask(reportProgress, { id: other, text: "越界" }, township)).toMatch(/^403/);
});

test("of two who edit at once the second learns who was faster and when; nothing is lost", async () => {
  const id = await open();
  const edit = { id, version: 1, ...wording };

  const both = await Promise.all([
    ask(editIntervention, { ...edit, title: "教育局改" }, edu),
    ask(editIntervention, { ...edit, title: "工委办改" }, office),
  ]);

  const refused = both.find((each) => each !== "done");
  const { intervention, events } = await get(id);
  expect(both.filter((each) => each === "done")).toHaveLength(1);
  expect(refused).toContain(`409 accountability/changed-meanwhile 这项干预已由${events[0]?.by}在2024-12-30 10:00改过`);
  expect(intervention.version).toBe(2);
  expect(events[0]).toMatchObject({ kind: "edited", changes: [{ zh: "名称" }] });
});

test("whoever was faster is named by the post, not by an id", async () => {
  const id = await open();
  const known = world.actors.find(({ id: own }) => own === "demo-office") ?? office;
  await world.answer(editIntervention, { id, version: 1, ...wording, title: "先改" }, known);
  const refused = await ask(editIntervention, { id, version: 1, ...wording }, edu);
  expect(refused).toMatch(/这项干预已由妇儿工委办.*在/);
});

test("steps that change are told as such, and an edit that changes nothing leaves no trace", async () => {
  const id = await open();
  const steps = [...wording.steps, { title: "复查", due: "2025-06-01" }];

  const same = await world.answer(editIntervention, { id, version: 1, ...wording }, edu);
  const changed = await world.answer(editIntervention, { id, version: 1, ...wording, steps }, edu);
  const fewer = await world.answer(editIntervention, { id, version: 2, ...wording, steps: [] }, edu);

  expect([same.version, changed.version, fewer.version]).toEqual([1, 2, 3]);
  const { intervention, events } = await get(id);
  expect(events.map(({ kind }) => kind)).toEqual(["stepsChanged", "stepsChanged", "opened"]);
  expect(intervention.steps).toEqual([]);
});

test("twelve opened at once get twelve numbers without a gap", async () => {
  const before = (await world.answer(listInterventions, {}, office)).interventions.length;

  const ids = await Promise.all(Array.from({ length: 12 }, (_, index) => open({ title: `同时${index}` })));

  const numbers = ids.map((id) => Number(id.slice(5))).toSorted((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => before + index + 1));
});

test("the evidence stays as it was frozen; the effect is measured against it, beside towns without it", async () => {
  await givenDoses(2022, 869);
  await givenDoses(2022, 960, "650502103");
  const id = await open({
    ...ofDoses,
    year: 2022,
    startedOn: "2023-01-09",
    effect: { change: 3, year: 2023 },
    steps: [],
  });
  const waiting = (await get(id)).measured;
  await givenDoses(2022, 100);
  await givenDoses(2023, 931);
  await givenDoses(2023, 965, "650502103");

  const { intervention, measured } = await get(id);
  await world.ask(remindInterventions.name, { area: town });
  const { notices } = await world.answer(listNotices, { limit: 200 }, edu);
  expect(intervention.evidence).toMatchObject({ year: 2022, value: 86.9, numerator: 869, denominator: 1000 });
  expect(intervention.evidence.headline.zh).toBe("免疫规划疫苗接种率86.9%");
  expect(waiting).toMatchObject({ after: null, measured: null, verdict: { zh: "2023年的数还没有来。" } });
  expect(measured).toMatchObject({
    before: { year: 2022, value: 86.9 },
    after: { year: 2023, value: expect.closeTo(93.1, 9) },
    expected: 3,
    measured: 6.2,
    elsewhere: { areas: 1, change: 0.5 },
    verdict: { zh: "升了，区间不含0。达到预计。" },
    caveat: {
      zh: "未做干预的1个乡镇同期也升0.5个百分点，不能全归于这项干预。只比了两个年份，同期别的措施也可能起作用。",
    },
  });
  expect(notices.map(({ title }) => title.zh)).toContain(`干预${id}可以看效果了`);
});

test("opened from a warning it keeps the warning's own words, and the warning is in hand", async () => {
  const look = async () => (await world.answer(listWarnings, { area: district, year: 2023 }, office)).warnings;
  const warning = (await look()).find(({ target }) => target !== null);
  const target = warning?.target?.id ?? "";

  const id = await open({ target, warning: warning?.key ?? null, year: 2023 }, office);

  const { evidence } = (await get(id)).intervention;
  expect(warning).toBeDefined();
  expect([evidence.headline, evidence.sentence]).toEqual([warning?.headline, warning?.sentence]);
  expect((await look()).find(({ key }) => key === warning?.key)).toMatchObject({ state: "inHand", intervention: id });
});

test("the list goes by the next due day, is filtered, and counts all of the area", async () => {
  const all = await world.answer(listInterventions, {}, office);
  const ofHealth = await world.answer(listInterventions, { agency: "health", state: "active" }, office);
  const ofTown = await world.answer(listInterventions, { area: town }, office);

  const dues = all.interventions.map(({ steps, state }) =>
    state === "closed"
      ? "9999"
      : (steps
          .filter(({ doneOn }) => doneOn === null)
          .map(({ due }) => due)
          .toSorted()[0] ?? "9999"),
  );
  expect(dues).toEqual(dues.toSorted());
  expect(Object.values(all.counts.states).reduce((sum, count) => sum + count)).toBe(all.interventions.length);
  expect(ofHealth.counts).toEqual(all.counts);
  expect(
    ofHealth.interventions.every(({ agency, partners }) => [agency, ...partners].some(({ id }) => id === "health")),
  ).toBe(true);
  expect(new Set(ofTown.interventions.map(({ area }) => area.code))).toEqual(new Set([town]));
});

test("the responsible agency is reminded of steps that fall due, each once", async () => {
  const remind = () => world.answer(remindInterventions, { area: district });
  const first = await remind();
  const second = await remind();

  const { notices } = await world.answer(listNotices, { limit: 200 }, edu);
  const titles = notices.filter(({ kind }) => kind === "step-due").map(({ title }) => title.zh);
  expect(first.written).toBeGreaterThan(5);
  expect(second.written).toBe(0);
  expect(titles.some((title) => title.endsWith("第1步已逾期90天"))).toBe(true);
  expect(titles.some((title) => title.endsWith("第2步还有4天到期"))).toBe(true);
});

test("a demonstration is loaded into an empty district only, and its file is read with the place of each fault", async () => {
  const fresh = await openTestWorld();
  const file = fresh.files.find(({ path }) => path === "interventions.yaml") ?? { path: "", text: "" };
  const broken = { ...file, text: file.text.replace("result: worked", "result: splendid") };

  const fault = await fresh
    .answer(loadDemoInterventions, { file: broken, area: district })
    .catch((error: unknown) => (error instanceof Problem ? error.findings[0]?.place : error));
  const elsewhere = await refuse(fresh.ask(loadDemoInterventions.name, { file, area: town }));
  const loaded = await fresh.answer(loadDemoInterventions, { file, area: district });
  const twice = await refuse(fresh.ask(loadDemoInterventions.name, { file, area: district }));
  const { interventions } = await fresh.answer(listInterventions, {}, office);
  await fresh.close();

  expect(fault).toMatchObject({ file: "interventions.yaml", field: expect.stringContaining("result") });
  // What lies after the last days of 2024 has not happened yet.
  expect(loaded).toEqual({ interventions: 3, events: 12 });
  expect(elsewhere).toContain("不在650502104之内");
  expect(twice).toContain("409 accountability/not-empty");
  expect(interventions.map(({ id, createdAt }) => `${id} ${createdAt}`)).toContain("2023-001 2023-03-01T02:00:00.000Z");
});
