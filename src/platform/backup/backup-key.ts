// Which key seals a backup. Without a key file the same construction runs with a key that everybody has: damage is
// found just the same, nothing is hidden.
import { createHmac, hkdfSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { keyUnreadable } from "./file-problem.ts";

const keyLength = 32;
const openKey = Buffer.alloc(keyLength);

export const readKeyFile = (file: string | undefined): Buffer | undefined => {
  if (file === undefined) return undefined;
  const key = readQuietly(file);
  if (key?.length !== keyLength) throw keyUnreadable(file);
  return key;
};

const readQuietly = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/** A key of its own for each file, so that counting nonces never repeat under one key. */
export const deriveFileKey = (key: Buffer | undefined, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", key ?? openKey, salt, "miaopu backup 1", keyLength));

export const printKeyCheck = (fileKey: Buffer): string =>
  createHmac("sha256", fileKey).update("which key").digest("hex").slice(0, 32);
