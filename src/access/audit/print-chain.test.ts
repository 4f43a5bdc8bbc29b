import { expect, test } from "vitest";
import type { ChainView } from "./audit.contract.ts";
import { printChain } from "./print-chain.ts";

const whole: ChainView = {
  rows: 5,
  seals: 5,
  checked: 5,
  unsealed: 0,
  broken: null,
  trimmed: null,
  last: { number: 8, hash: "a".repeat(64) },
};
const broken = { number: 3, what: "row-changed", row: 3, at: "2026-11-25T02:00:00.000000Z" } as const;
const trimmed = { number: 3, hash: "b".repeat(64), removed: 3, at: "2026-11-25T02:00:00.000Z", by: "demo-admin" };

test.each<[string, Partial<ChainView>, string]>([
  ["nothing yet", { last: null }, "还没有审计记录。"],
  ["all", {}, "审计记录完整：5条全部核对，与封签一致。最后一枚是第8号。"],
  ["the newest", { checked: 2 }, "审计记录完整：最近2条核对，与封签一致。最后一枚是第8号。"],
  [
    "trimmed",
    { trimmed },
    "审计记录完整：5条全部核对，与封签一致。最后一枚是第8号。第3号及以前的已由demo-admin于2026-11-25清理。",
  ],
  ["changed", { broken }, "审计记录从第3号封签起对不上：记录被改过（记录3，2026-11-25T02:00:00.000000Z）。"],
  [
    "without its row",
    { broken: { ...broken, what: "seal-missing", row: null, at: null } },
    "审计记录从第3号封签起对不上：封签缺失。",
  ],
])("%s is said in one sentence", (_what, change, sentence) => {
  expect(printChain({ ...whole, ...change }).zh).toBe(sentence);
});

test("and in English", () => {
  expect(printChain({ ...whole, trimmed }).en).toBe(
    "The audit trail is whole: all 5 rows agree with their seals. The last one has the number 8. Those up to seal 3 were removed on 2026-11-25 by demo-admin.",
  );
});
