// What the command line can do, read from the contracts.
import type { AnyContract } from "../kernel/contract.ts";
import type { Language } from "../kernel/label.ts";
import { findContract, listFields } from "./parse-command.ts";

const usage = {
  zh: "用法：npm run -s cli -- <操作> [--选项 值 …] [--json] [--save 文件] [--as 身份] [--language zh|en]",
  en: "Usage: npm run -s cli -- <operation> [--option value …] [--json] [--save file] [--as actor] [--language zh|en]",
};
const more = {
  zh: "  help <操作> 列出它的选项；@文件 读入文件；--folder 文件夹 代表一个县区的全部文件\n  calc <计算器> 从标准输入读JSON数组来算，不用数据库；help calc 列出计算器\n  backup --save 文件 备份全部数据；restore --file 文件 恢复到空的数据库；doctor [--compare 文件] 检查运行状况；可加--keyFile 密钥文件\n  audit verify 核对审计记录；audit export [--from 日 --to 日] --save 文件 导出；audit trim 清理过期的；--purpose 写明用途",
  en: "  help <operation> lists its options; @file reads a file; --folder stands for the files of a district\n  calc <calculator> computes a JSON array from standard input, without a database; help calc lists them\n  backup --save file writes everything to a file; restore --file file brings it back into an empty database;\n  doctor [--compare file] looks at everything the program rests on; each takes --keyFile\n  audit verify proves the audit trail; audit export [--from day --to day] --save file; audit trim removes what is old;\n  --purpose says why something is asked",
};

/** All operations, or the options of the one that is named. */
export const printHelp = (contracts: readonly AnyContract[], language: Language, name?: string): string => {
  if (name === undefined) {
    const lines = contracts.map((contract) => `  ${contract.name.padEnd(32)} ${contract.summary[language]}`);
    return [usage[language], "", ...lines, "", more[language]].join("\n");
  }
  const contract = findContract(contracts, name);
  const fields = [...listFields(contract)].map(([field, { type, enum: choices, description }]) =>
    `  --${field.padEnd(14)} ${choices?.join(" | ") ?? type ?? ""} ${description ?? ""}`.trimEnd(),
  );
  return [`${contract.name}  ${contract.summary[language]}`, ...fields].join("\n");
};
