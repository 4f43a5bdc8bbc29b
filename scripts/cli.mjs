// `npm run -s cli -- …`: the operations on the command line. Nothing but their answer goes to stdout.
import { prepare } from "./prepare.mjs";

await prepare({ build: true });
process.setSourceMapsEnabled(true);
await import("../dist/cli.mjs");
