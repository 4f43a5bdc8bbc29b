// Identifiers of eleven characters (DHIS2: `[A-Za-z][A-Za-z0-9]{10}`) for clients that know no codes. They are
// derived, not stored: FNV-1a of 64 bits over `kind:code`, written in base 62 with a letter first, so that the same
// code has the same identifier in every district and on every machine.

export type ObjectKind =
  | "dataElement"
  | "organisationUnit"
  | "dataSet"
  | "category"
  | "categoryOption"
  | "categoryCombo"
  | "categoryOptionCombo"
  | "user";

/** The total, which every DHIS2 server knows under this identifier. */
export const defaultComboUid = "HllvX50cXC0";

export const toUid = (kind: ObjectKind, code: string): string => {
  let rest = hash(`${kind}:${code}`);
  let uid = letters[Number(rest % 52n)] ?? "";
  rest /= 52n;
  for (let position = 0; position < 10; position += 1) {
    uid += signs[Number(rest % 62n)] ?? "";
    rest /= 62n;
  }
  return uid;
};

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const signs = `${letters}0123456789`;

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** Codes are ASCII; of any other character the lower byte and the upper one are taken in turn. */
const hash = (text: string): bigint => {
  let value = offset;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    value = step(value, unit & 0xff);
    if (unit > 0xff) value = step(value, unit >> 8);
  }
  return value;
};

const step = (value: bigint, byte: number): bigint => BigInt.asUintN(64, (value ^ BigInt(byte)) * prime);
