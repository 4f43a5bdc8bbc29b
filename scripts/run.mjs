// Starts the programs that come inside node_modules, without a shell and without npx.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** One line on stderr: stdout belongs to the answers of the command line. */
export const say = (zh, en) => process.stderr.write(`${zh} · ${en}\n`);

/** Runs a package's program; `stdio` and `env` as in node:child_process. Answers exit code and, when piped, the output. */
export const runPackage = (name, args, options = {}) => runNode([findProgram(name), ...args], options);

export const runNode = (args, { env = process.env, stdio = "inherit", onStart = () => {} } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio });
    onStart(child);
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({ code: code ?? (signal ? 1 : 0), output: Buffer.concat(output).toString() }),
    );
  });

const findProgram = (name) => {
  const folder = path.join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : Object.values(bin)[0]);
};
