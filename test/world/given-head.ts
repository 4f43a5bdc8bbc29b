// A submission as lists show it, with only what a test is about.
import type { SubmissionHead } from "../../src/reporting/round/round.contract.ts";

export const givenHead = (parts: Partial<SubmissionHead> = {}): SubmissionHead => {
  const form = parts.form ?? "preschool";
  const area = parts.area ?? "990100";
  return {
    form,
    title: { zh: form, en: form },
    agency: "edu",
    period: "2025",
    area,
    areaName: { zh: area, en: area },
    township: null,
    state: "draft",
    desk: 0,
    deskName: { zh: "主责单位", en: "Lead agency" },
    due: "2026-06-27",
    daysLate: 0,
    submittedAt: null,
    acceptedAt: null,
    filled: 0,
    cells: 40,
    ...parts,
  };
};
