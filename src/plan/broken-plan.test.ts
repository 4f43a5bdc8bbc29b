// One broken folder: every fault that can stand in a plan, all told at once.
import { expect, test } from "vitest";
import { givenPlanFiles, givenReferences, systemsHeader } from "../../test/world/given-plan.ts";
import type { Finding } from "../kernel/finding.ts";
import { checkPlan } from "./check-plan.ts";
import { readPlan } from "./read-plan.ts";

const safety = `id: safety
order: 2
title: {zh: 安全, en: Safety}
goals:
  - id: safety.g1
    order: 1
    title: {zh: 目标, en: Goal}
    kind: quantitative
    lead: [health, police]
    text:
      zh: "[甲]{safety.g1.t1}[乙]{safety.g1.t2}[丙]{safety.g1.t3}[丁]{safety.g1.t4}[戊]{safety.g1.t5}[己]{nobody.t1}"
      en: "[a]{safety.g1.t1}[b]{safety.g1.t2}[c]{safety.g1.t3}[d]{safety.g1.t4}[e]{safety.g1.t5}[f]{nobody.t1}"
    targets:
      - {id: safety.g1.t1, indicator: s.unknown, comparator: "<=", value: 1, unit: "%", scope: whole, deadline: 2025, strength: numeric}
      - {id: safety.g1.t2, indicator: h.one, comparator: "=<", value: 1, unit: "%", scope: whole, deadline: 2025, strength: numeric}
      - {id: safety.g1.t3, indicator: h.one, comparator: ">=", value: 1, unit: 桶, scope: whole, deadline: 2025, strength: numeric}
      - {id: safety.g1.t4, indicator: h.one, comparator: ">=", value: 1, unit: "%", scope: whole, deadline: 2035, strength: numeric}
      - {id: safety.g1.t5, indicator: h.one, value: 1, unit: "%", scope: whole, deadline: 2025, strength: numeric}
      - {id: safety.g1.t6, indicator: h.one, comparator: ">=", value: 1, unit: "%", scope: whole, deadline: 2025, strength: numeric}
      - {id: safety.g1.t7, indicator: h.context, comparator: increase, unit: count, scope: whole, deadline: 2025, strength: directional}
      - {id: safety.g1.t8, indicator: h.one, comparator: ">=", unit: "%", scope: whole, deadline: 2025, strength: numeric}
measures:
  - id: health.m1
    order: 1
    title: {zh: 措施, en: Measure}
    kind: qualitative
    lead: [health]
    serves: [safety.g9]
    colour: red
    text: {zh: 文, en: text}
  - id: safety.m2
    order: two
    title: {zh: 措施, en: Measure}
    kind: qualitative
    lead: [health]
    text: {zh: 文, en: text}
  - id: safety.m3
    order: 3
    title: {zh: 措施, en: Measure}
    kind: qualitative
    lead: [health]
    serves: [safety.g9]
    text: {zh: "[系统]{sys.009}", en: "[system]{sys.009}"}
    systems: [sys.009]
`;

const systems = `${systemsHeader}
sys.001,health.m1,档案,files,workflow,workflow,软件,software,registers
sys.002,safety.g1,孤儿,orphan,workflow,workflow,软件,software,magic
`;

const reading = readPlan(
  givenPlanFiles({
    "plan/2-safety.yaml": safety,
    "plan/3-education.yaml": "id: education\norder: 3\ntitle: {zh: 教育, en: [}\n",
    "plan/monitoring.yaml": null,
    "systems.csv": systems,
  }),
);
const findings = [...reading.findings, ...checkPlan(reading, givenReferences)];
const print = ({ rule, place }: Finding): string => [rule, place.file, place.line, place.field].join(" ");

test("every fault is told at once, with file, line and field", () => {
  expect(findings.map(print).sort()).toEqual([
    "kernel/missing-file plan/monitoring.yaml  ",
    "plan/deadline-outside-period plan/2-safety.yaml 17 safety.g1.t4",
    "plan/duplicate-id plan/2-safety.yaml 23 health.m1",
    "plan/orphan-system systems.csv 3 sys.002",
    "plan/target-without-direction plan/2-safety.yaml 18 goals.0.targets.4.comparator",
    "plan/target-without-direction plan/2-safety.yaml 20 safety.g1.t7",
    "plan/unknown-agency plan/2-safety.yaml 5 safety.g1",
    "plan/unknown-capability systems.csv 3 sys.002",
    "plan/unknown-comparator plan/2-safety.yaml 15 goals.0.targets.1.comparator",
    "plan/unknown-field plan/2-safety.yaml 23 measures.0",
    "plan/unknown-goal plan/2-safety.yaml 37 safety.m3",
    "plan/unknown-indicator plan/2-safety.yaml 14 safety.g1.t1",
    "plan/unknown-mark plan/2-safety.yaml 5 safety.g1",
    "plan/unknown-mark plan/2-safety.yaml 5 safety.g1",
    "plan/unknown-system plan/2-safety.yaml 37 safety.m3",
    "plan/unknown-unit plan/2-safety.yaml 16 safety.g1.t3",
    "plan/unmarked plan/2-safety.yaml 5 safety.g1",
    "plan/unmarked plan/2-safety.yaml 5 safety.g1",
    "plan/unmarked plan/2-safety.yaml 5 safety.g1",
    "plan/unmarked plan/2-safety.yaml 5 safety.g1",
    "plan/unmarked plan/2-safety.yaml 5 safety.g1",
    "plan/unmarked plan/2-safety.yaml 5 safety.g1",
    "plan/unreadable-field plan/2-safety.yaml 32 measures.1.order",
    "plan/unreadable-file plan/3-education.yaml 3 ",
    "plan/value-missing plan/2-safety.yaml 21 safety.g1.t8",
  ]);
});

test("every fault is told in both languages", () => {
  expect(findings.filter(({ message }) => !/\p{Script=Han}/u.test(message.zh) || !/[a-z]{3}/.test(message.en))).toEqual(
    [],
  );
  expect(findings.filter(({ message }) => /Invalid|expected/.test(message.zh))).toEqual([]);
});

test("a broken plan is no plan", () => {
  expect(reading.plan).toBeUndefined();
});
