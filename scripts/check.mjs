// `npm run check`: format, lint, types, dead files, pure and architecture tests. Under a minute, nothing started.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { prepare } from "./prepare.mjs";
import { runPackage } from "./run.mjs";

const steps = [
  ["format", "oxfmt", ["--check"]],
  ["lint", "oxlint", ["--type-aware", "--deny-warnings"]],
  ["types, pure", "typescript", ["-p", "tsconfig.pure.json"]],
  ["types, node", "typescript", ["-p", "tsconfig.node.json"]],
  ["types, web", "typescript", ["-p", "tsconfig.web.json"]],
  ["dead files", "knip", []],
];

/** Runs every step, shows the output of those that fail, answers how many failed. */
export const checkStatically = async () => {
  let failed = 0;
  for (const [name, program, args] of steps) {
    const started = Date.now();
    const { code, output } = await runPackage(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (code !== 0) console.log(output.trimEnd());
    failed += code === 0 ? 0 : 1;
  }
  return failed;
};

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await prepare({ build: false });
  const failed = await checkStatically();
  const tests = await runPackage("vitest", ["run", "--project", "pure"]);
  process.exitCode = failed > 0 || tests.code !== 0 ? 1 : 0;
}
