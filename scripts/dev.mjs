// `npm run dev`: the server restarts and the pages reload when a source changes.
import { prepare } from "./prepare.mjs";
import { runPackage } from "./run.mjs";

await prepare({ build: false });

const children = [];
const onStart = (child) => children.push(child);
const ended = await Promise.race([
  runPackage("tsx", ["watch", "--clear-screen=false", "src/server/main.ts"], { onStart }),
  runPackage("vite", [], { onStart }),
]);
for (const child of children) child.kill();
process.exitCode = ended.code;
