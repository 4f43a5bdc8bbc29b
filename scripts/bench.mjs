// `npm run bench`: the measurements of README.md on this machine.
import { prepare } from "./prepare.mjs";
import { runPackage } from "./run.mjs";

await prepare({ build: true });
const { code } = await runPackage("tsx", ["bench/main.ts", ...process.argv.slice(2)]);
process.exitCode = code;
