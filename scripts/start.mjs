// `npm start`: the server in this very process, so that Ctrl-C reaches it.
import { prepare } from "./prepare.mjs";

await prepare({ build: true });
process.setSourceMapsEnabled(true);
await import("../dist/server.mjs");
