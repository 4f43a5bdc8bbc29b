// `npm run dev`: the server restarts and the pages reload when a source changes.
import { prepare } from "./prepare.mjs";
import { runPackage } from "./run.mjs";

await prepare({ build: false });

const children = [];
const onStart = (child) => children.push(child);
const stop = () => {
  for (const child of children) child.kill();
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

const running = [
  runPackage("tsx", ["watch", "--clear-screen=false", "src/server/main.ts"], { onStart }),
  runPackage("vite", [], { onStart }),
];
const { code } = await Promise.race(running);
stop();
// The server closes its database before it goes.
await Promise.all(running);
process.exitCode = code;
