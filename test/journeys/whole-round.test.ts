// One round of collection from the opening to the plan page, once in the browser and once on the command line. On
// copies of the data: the form of the nine-year cohort, whose rate is a target of the plan.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, onTestFinished, test } from "vitest";
import type { Typed } from "../world/saved-workbook.ts";
import { saveAgain } from "../world/saved-workbook.ts";
import { copyDataFolder, makeFolder, removeFolder, startServer } from "./server-process.ts";
import { settle, startVisit } from "./visit.ts";

const program = path.resolve(import.meta.dirname, "../..");
const form = "/forms/nine-year-cohort/SY2024/650502";
const goal = "/plan/goals/education.g3?year=2024";
const rate = "九年义务教育巩固率";

/**
 * Girls in column C, boys in E, the period before to the right of each: entered, moved in, moved out, graduated.
 * 5,903 of 6,214 graduate, 95.0%; 5,909 would be 95.1%.
 */
const right: Typed = {
  "1!C6": 3000,
  "1!E6": 3000,
  "1!C7": 320,
  "1!E7": 320,
  "1!C8": 213,
  "1!E8": 213,
  "1!C9": 2952,
  "1!E9": 2951,
};
const wrong: Typed = { ...right, "1!C6": "三千", "1!E6": "3，000", "1!C9": -2952 };

const nameFiles = (folder: string) => ({
  blank: path.join(folder, "blank.xlsx"),
  bad: path.join(folder, "bad.xlsx"),
  good: path.join(folder, "good.xlsx"),
});

const openCopy = async () => {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  const dataFolder = copyDataFolder(inject("seed"), path.join(folder, "data"));
  return { folder, dataFolder };
};

const become = async (page: Page, base: string, actor: string): Promise<void> => {
  await page.context().addCookies([{ name: "miaopu_demo_role", value: actor, url: base }]);
};

test("一期报送：开启、下载工作簿、填错、试导入指出、改对、提交、退回、再提交、验收、发布，规划页看到新数和出处", async () => {
  const { folder, dataFolder } = await openCopy();
  const server = await startServer({ dataFolder });
  onTestFinished(async () => void (await server.stop()));
  const { page, faults, open } = await startVisit({ base: server.base });

  await become(page, server.base, "demo-stat");
  await open("/reporting");
  await page.getByRole("button", { name: "开启一期" }).click();
  const opening = page.getByRole("dialog", { name: "开启一期报送" });
  await opening.getByLabel("时期").fill("2024");
  await opening.getByRole("button", { name: "开启", exact: true }).click();
  await opening.getByText("已开启").first().waitFor();

  await become(page, server.base, "demo-edu");
  await open(form);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载工作簿" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^九年义务教育同届学生.*\.xlsx$/);
  const { blank, bad, good } = nameFiles(folder);
  await download.saveAs(blank);
  const empty = readFileSync(blank);
  writeFileSync(bad, await saveAgain(empty, wrong));
  writeFileSync(good, await saveAgain(empty, right));

  await page.getByRole("button", { name: "上传工作簿" }).click();
  const upload = page.getByRole("dialog", { name: "上传工作簿" });
  await upload.locator("input[type=file]").setInputFiles(bad);
  const report = upload.getByRole("table").first();
  for (const address of ["C6", "C9"]) await report.getByRole("cell", { name: address, exact: true }).waitFor();
  expect(await report.innerText()).toContain("三千");
  await upload.getByRole("button", { name: "换一个文件" }).click();
  await upload.locator("input[type=file]").setInputFiles(good);
  await upload.getByRole("button", { name: "导入8格" }).click();
  await upload.getByText("已导入8格").waitFor();
  await upload.getByRole("button", { name: "关闭" }).click();

  await page.getByText("都填好了，可以提交。").waitFor();
  await page.getByRole("button", { name: "提交", exact: true }).click();
  await page.getByText("已提交，正等统计局验收").waitFor();

  await become(page, server.base, "demo-stat");
  await open("/reporting");
  await page.getByRole("link", { name: "九年义务教育同届学生" }).first().click();
  await settle(page);
  await page.getByLabel("退回理由").fill("男生毕业人数应为2957");
  await page.getByRole("button", { name: "退回", exact: true }).click();
  await page.getByText("已退回主责单位改正").waitFor();

  await become(page, server.base, "demo-edu");
  await open("/reporting");
  await page.getByText("男生毕业人数应为2957").first().waitFor();
  await open(form);
  await page.getByRole("grid").getByText("2,951", { exact: true }).click();
  await page.keyboard.type("2957");
  await page.keyboard.press("Enter");
  await page.getByText(/^已保存 /).waitFor();
  await page.getByText("都填好了，可以提交。").waitFor();
  await page.getByRole("button", { name: "提交", exact: true }).click();
  await page.getByText("已提交，正等统计局验收").waitFor();

  await become(page, server.base, "demo-stat");
  await open(form);
  await page.getByRole("button", { name: "验收", exact: true }).click();
  await page.getByText("已验收，数不能再改").waitFor();

  await become(page, server.base, "demo-public");
  await open(goal);
  expect(await page.getByRole("main").innerText()).not.toContain("95.1%");

  await become(page, server.base, "demo-stat");
  await open("/releases");
  await page.getByLabel("这次改了什么").fill("补报2024年九年义务教育同届学生");
  await page.getByLabel("为什么现在就发布").fill("其余各表下月补齐");
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("第2次发布已完成，锁定1张报表").waitFor();

  const readOrigin = async (reader: string): Promise<string> => {
    await become(page, server.base, reader);
    await open(goal);
    await page
      .getByRole("button", { name: `${rate} 95.1%，看出处` })
      .first()
      .click();
    const origin = page.getByRole("dialog", { name: "数的出处" });
    await origin.getByRole("heading", { name: "95.1%的出处" }).waitFor();
    if (reader !== "demo-public") await origin.getByText("已发布锁定").waitFor();
    return origin.innerText();
  };
  expect(await readOrigin("demo-leader")).toMatch(/成员单位 提交[^]*统计局 退回[^]*成员单位 提交[^]*统计局 验收/);
  expect(await readOrigin("demo-public")).not.toContain("统计局 验收");
  expect(faults).toEqual([]);
});

test("同一期报送在命令行走一遍，错的工作簿没有导入任何一格，发布后公众问到的是新数", async () => {
  const { folder, dataFolder } = await openCopy();
  const server = await startServer({ dataFolder });
  onTestFinished(async () => void (await server.stop()));
  const key = ["--form", "nine-year-cohort", "--period", "SY2024", "--area", "650502"];
  const command = (actor: string, ...words: readonly string[]) => runCommand(dataFolder, ["--as", actor, ...words]);
  const { blank, bad, good } = nameFiles(folder);

  const opened = await command("demo-stat", "openRound", "--period", "2024", "--area", "650502");
  await command("demo-edu", "downloadWorkbook", ...key, "--save", blank);
  writeFileSync(bad, await saveAgain(readFileSync(blank), wrong));
  writeFileSync(good, await saveAgain(readFileSync(blank), right));
  const checked = await command("demo-edu", "checkWorkbook", ...key, "--file", bad);
  const refused = await command("demo-edu", "loadWorkbook", ...key, "--file", bad);
  const untouched = await command("demo-edu", "getSubmission", ...key);
  const loaded = await command("demo-edu", "loadWorkbook", ...key, "--file", good);
  await command("demo-edu", "submitForm", ...key);
  await command("demo-stat", "returnSubmission", ...key, "--reason", "男生毕业人数应为2957");
  writeFileSync(good, await saveAgain(readFileSync(blank), { ...right, "1!E9": 2957 }));
  const repaired = await command("demo-edu", "loadWorkbook", ...key, "--file", good);
  await command("demo-edu", "submitForm", ...key);
  const accepted = await command("demo-stat", "passSubmission", ...key);
  const released = await command(
    "demo-stat",
    "makeRelease",
    "--area",
    "650502",
    "--note",
    "补报",
    "--outstandingReason",
    "其余下月补齐",
  );
  const shown = await command("demo-public", "getIndicator", "--indicator", "e.compulsory_retention", "--year", "2024");

  expect(opened.answer).toMatchObject({ expected: 365 });
  expect(checked.answer).toMatchObject({ counts: { errors: 3 } });
  expect(JSON.stringify(checked.answer)).toContain("C6");
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("reporting/workbook-refused") });
  expect(untouched.answer).toMatchObject({ entries: [], state: "draft" });
  expect(loaded.answer).toMatchObject({ saved: 8 });
  expect(repaired.answer).toMatchObject({ saved: 1 });
  expect(accepted.answer).toMatchObject({ state: "accepted" });
  expect(released.answer).toMatchObject({ number: 2, accepted: 1 });
  const { series } = shown.answer as { series: { figures: readonly { year: number; value: number }[] } };
  expect(series.figures.find(({ year }) => year === 2024)?.value).toBeCloseTo((5909 / 6214) * 100, 6);
});

const runCommand = (dataFolder: string, words: readonly string[]) =>
  new Promise<{ readonly code: number; readonly answer: object; readonly said: string }>((resolve) => {
    const { DATABASE_URL: _, ...environment } = process.env;
    const options = { cwd: program, env: { ...environment, DATA_DIR: dataFolder }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ["scripts/cli.mjs", ...words, "--json"], options, (fault, out, said) =>
      resolve({
        code: typeof fault?.code === "number" ? fault.code : 0,
        answer: (out.trim() === "" ? {} : JSON.parse(out)) as object,
        said,
      }),
    );
  });
