// The program as a process: what a second start, a taken port and Ctrl-C do.
import path from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { copyDataFolder, makeFolder, removeFolder, startInVain, startServer } from "./server-process.ts";

const openData = (): string => {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  return copyDataFolder(inject("seed"), path.join(folder, "data"));
};

test("a second start on held data says so in both languages and harms nothing; the first goes on", async () => {
  const dataFolder = openData();
  const first = await startServer({ dataFolder });
  onTestFinished(async () => void (await first.stop()));

  const { code, said } = await startInVain({ dataFolder });

  expect(code).toBe(1);
  expect(said).toMatch(/[\u4e00-\u9fff]/);
  expect(said).toMatch(/in use|another/i);
  expect((await fetch(`${first.base}/healthz`)).status).toBe(200);
});

test("a taken port is named, with the way out", async () => {
  const port = Number(new URL(inject("base")).port);

  const { code, said } = await startInVain({ dataFolder: openData(), port });

  expect(code).toBe(1);
  expect(said).toContain(String(port));
  expect(said).toContain("PORT=");
});

test("Ctrl-C stops within five seconds, and the next start answers within three", async () => {
  const dataFolder = openData();
  const first = await startServer({ dataFolder });

  const stopped = await first.stop("SIGINT");
  const starts: number[] = [];
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    const next = await startServer({ dataFolder });
    starts.push(performance.now() - started);
    await next.stop();
  }

  expect(stopped.code).toBe(0);
  expect(stopped.ms).toBeLessThan(5000);
  expect(Math.min(...starts)).toBeLessThan(3000);
});
