// `npm test`: everything, in order, up to the first stage that fails. The last line sums the tests of all stages.
// `node scripts/test.mjs journeys` runs only the stages named.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkStatically } from "./check.mjs";
import { prepare } from "./prepare.mjs";
import { runNode, runPackage } from "./run.mjs";

const { DATABASE_URL: _, DATABASE_URL_DEBIAN: debianUrl, ...plainEnv } = process.env;
const nothing = { passed: 0, failed: 0 };

const stages = {
  check: async () => ({ passed: 0, failed: await checkStatically() }),
  embedded: () => runTests(["pure", "database"], plainEnv),
  debian: () =>
    debianUrl
      ? runTests(["database"], { ...plainEnv, DATABASE_URL: debianUrl })
      : skip("DATABASE_URL_DEBIAN is not set"),
  journeys: async () => {
    const built = await runNode(["scripts/prepare.mjs"]);
    return built.code === 0 ? runTests(["journeys"], plainEnv) : { passed: 0, failed: 1 };
  },
  audit: auditPackages,
};

await prepare({ build: false });
const wanted = process.argv.slice(2);
const sum = { ...nothing };
for (const [name, run] of Object.entries(stages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}`);
  const { passed, failed } = await run();
  sum.passed += passed;
  sum.failed += failed;
  if (failed > 0) break;
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || (wanted.length === 0 && sum.passed === 0) ? 1 : 0;

async function runTests(projects, env) {
  const folder = mkdtempSync(path.join(tmpdir(), "miaopu-report-"));
  const report = path.join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const { code } = await runPackage(
      "vitest",
      ["run", ...projects.flatMap((name) => ["--project", name]), ...reporters],
      { env },
    );
    const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
    const { numPassedTests: passed = 0, numFailedTests = 0 } = counts;
    // A file that cannot even be loaded, or a run that found no test, fails without a failed test.
    const failed = code === 0 && passed > 0 ? 0 : Math.max(numFailedTests, 1);
    return { passed, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Advice only: a package's fault published today must not turn yesterday's release red. */
async function auditPackages() {
  if (process.env.npm_execpath) {
    await runNode([process.env.npm_execpath, "audit", "--omit=dev", "--fetch-timeout=20000", "--fetch-retries=0"]);
  }
  return nothing;
}

async function skip(reason) {
  console.log(`skipped: ${reason}`);
  return nothing;
}
