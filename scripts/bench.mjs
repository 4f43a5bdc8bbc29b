// `npm run bench -- [--facts 1e5,1e6,1e7] [--only load,form] [--readme]`: the measurements of README.md on this
// machine. What only they need is installed into bench/node_modules, apart from the program's own packages.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { prepare } from "./prepare.mjs";
import { root, runNode, runPackage, say } from "./run.mjs";

const lockFile = path.join(root, "bench/package-lock.json");
const stamp = path.join(root, "bench/node_modules/.miaopu-lock");

const installTools = async () => {
  const lock = readFileSync(lockFile, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  const npm = process.env.npm_execpath;
  if (!npm) {
    say("请用npm run bench启动。", "Start it with npm run bench.");
    process.exit(1);
  }
  say("正在安装测量工具……", "Installing what the measurements need …");
  const args = [npm, "ci", "--prefix", "bench", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { code } = await runNode(args, { stdio: ["ignore", 2, 2] });
  if (code !== 0) process.exit(code);
  writeFileSync(stamp, lock);
};

const args = process.argv.slice(2);
const only = args.find((_, index) => args[index - 1] === "--only");
await prepare({ build: false });
await installTools();
if (!only || only.includes("server")) {
  const { code } = await runNode(["scripts/prepare.mjs"]);
  if (code !== 0) say("程序没有构建成功，相关测量从略。", "The program could not be built; its figures are left out.");
}
const { code } = await runPackage("tsx", ["bench/main.ts", ...args]);
process.exitCode = code;
