// An answer that holds a file: the file goes to disk, the answer says where.
import { statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Problem } from "../kernel/problem.ts";

const holdsFile = z.looseObject({ file: z.object({ name: z.string(), mediaType: z.string(), base64: z.base64() }) });

/** Into a folder it goes under its own name. */
export const saveAnswerFile = (answer: unknown, to: string): unknown => {
  const held = holdsFile.safeParse(answer);
  if (!held.success) {
    throw new Problem("cli/nothing-to-save", 400, {
      zh: "这项操作的回答里没有文件，--save没有可存的。去掉--save再试。",
      en: "The answer of this operation holds no file, so there is nothing to --save. Leave --save out.",
    });
  }
  const { file, ...rest } = held.data;
  const isFolder = statSync(to, { throwIfNoEntry: false })?.isDirectory() === true;
  const target = isFolder ? path.join(to, path.basename(file.name)) : to;
  const bytes = Buffer.from(file.base64, "base64");
  try {
    writeFileSync(target, bytes);
  } catch {
    throw new Problem("cli/unwritable-file", 400, {
      zh: `写不了文件“${target}”。换个文件夹再试。`,
      en: `The file “${target}” cannot be written. Try another folder.`,
    });
  }
  return { ...rest, file: { name: file.name, saved: target, bytes: bytes.length } };
};
