// Installs what is missing and builds what is out of date. Only Node itself is needed: this runs on a fresh clone.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root, runNode, runPackage, say } from "./run.mjs";

const oldestNode = [20, 19];
const sources = ["src", "content", "migrations", "vite.config.ts", "package-lock.json"];
const lockStamp = "node_modules/.miaopu-lock";
const buildStamp = "dist/.miaopu-build";

/** `build: false` when only the packages are needed, as in tests of pure files. */
export const prepare = async ({ build }) => {
  checkNode();
  await install();
  if (build) await buildWhenChanged();
};

const checkNode = () => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  const wanted = oldestNode.join(".");
  say(
    `需要Node ${wanted}或更新的版本，现在是${process.versions.node}`,
    `Node ${wanted} or newer is needed, this is ${process.versions.node}`,
  );
  process.exit(1);
};

const install = async () => {
  const lock = read("package-lock.json");
  const hash = createHash("sha256").update(lock).digest("hex");
  if (read(lockStamp) === hash) return;
  if (!isInstalled(lock)) {
    say("正在安装依赖，约需一分钟……", "Installing packages, about a minute …");
    const { code } = await runNpm(["ci", "--no-audit", "--no-fund", "--include=dev", "--include=optional"]);
    if (code !== 0) {
      say("依赖没有装上，原因见上。", "The packages could not be installed; the reason stands above.");
      process.exit(code);
    }
  }
  writeFileSync(path.join(root, lockStamp), hash);
};

/** npm keeps a lockfile of what it has installed; the packages of other systems are missing from it and stay so. */
const isInstalled = (lock) => {
  const installed = JSON.parse(read("node_modules/.package-lock.json") || `{"packages":{}}`).packages;
  const wanted = Object.entries(JSON.parse(lock).packages).filter(([name, { optional }]) => name !== "" && !optional);
  return wanted.every(([name, { version }]) => installed[name]?.version === version);
};

const buildWhenChanged = async () => {
  const hash = hashSources();
  if (read(buildStamp) === hash) return;
  rmSync(path.join(root, buildStamp), { force: true });
  say("正在构建网页……", "Building the web pages …");
  const { code } = await runPackage("vite", ["build", "--logLevel", "warn"], { stdio: ["ignore", 2, 2] });
  if (code !== 0) process.exit(code);
  say("正在构建服务端……", "Building the server …");
  await bundle();
  mkdirSync(path.join(root, "dist"), { recursive: true });
  writeFileSync(path.join(root, buildStamp), hash);
};

const bundle = async () => {
  const esbuild = await import("esbuild");
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: { server: "src/server/main.ts", cli: "src/cli/main.ts" },
      outdir: "dist",
      outExtension: { ".js": ".mjs" },
      bundle: true,
      platform: "node",
      format: "esm",
      target: `node${oldestNode.join(".")}`,
      packages: "external",
      sourcemap: true,
      logLevel: "warning",
    });
  } catch {
    process.exit(1);
  } finally {
    await esbuild.stop();
  }
};

const hashSources = () => {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(listFiles))
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex");
};

const listFiles = (name) => {
  if (path.extname(name) !== "") return name.endsWith(".test.ts") ? [] : [name];
  const entries = readdirSync(path.join(root, name)).toSorted();
  return entries.flatMap((entry) => listFiles(`${name}/${entry}`));
};

const read = (name) => {
  const file = path.join(root, name);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};

/** npm tells its children where it is; without it the npm beside this Node. */
const runNpm = (args) => runNode([process.env.npm_execpath ?? findNpm(), ...args], { stdio: ["ignore", 2, 2] });

const findNpm = () => {
  const folder = path.dirname(process.execPath);
  const places = ["node_modules", "../lib/node_modules", "../share/nodejs"].map((place) =>
    path.join(folder, place, "npm/bin/npm-cli.js"),
  );
  return places.find((place) => existsSync(place)) ?? "npm-cli.js";
};

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await prepare({ build: true });
