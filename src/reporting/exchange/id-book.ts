// Our codes under the names that a client uses: as codes, or as identifiers derived from them.
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories, totalCell } from "../../kernel/cell.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { FormBook } from "../form/form-book.ts";
import { listElementCells } from "../form/list-form-slots.ts";
import type { Combo, IdScheme, Schemes } from "./data-value-set.ts";
import type { ObjectKind } from "./uid.ts";
import { defaultComboUid, toUid } from "./uid.ts";

export interface IdBook {
  /** A name that nobody bears comes back as it is: the check of the facts says so. */
  readonly readElement: (text: string) => string;
  readonly readArea: (text: string) => string;
  readonly readForm: (text: string) => string;
  /** Undefined when the options do not belong to the categories they are given for. */
  readonly readCombo: (combo: Combo | undefined) => string | undefined;
  readonly printElement: (code: string) => string;
  readonly printArea: (code: string) => string;
  readonly printForm: (code: string) => string;
  readonly printCombo: (cell: CellKey) => string;
}

interface IdBookParts {
  readonly catalogue: Catalogue;
  readonly forms: FormBook;
  readonly areas: readonly AreaCode[];
}

/** Where no scheme is said, a code is tried first and an identifier then; printed are codes. */
export const openIdBook = ({ catalogue, forms, areas }: IdBookParts, schemes: Schemes): IdBook => {
  const cells = new Set([...catalogue.elements.keys()].flatMap((id) => listElementCells(id, catalogue)));
  const general = schemes.idScheme;
  const elements = openIds("dataElement", catalogue.elements.keys(), schemes.dataElementIdScheme ?? general);
  const units = openIds("organisationUnit", areas, schemes.orgUnitIdScheme ?? general);
  const sets = openIds("dataSet", forms.forms.keys(), schemes.dataSetIdScheme ?? general);
  const comboScheme = schemes.categoryOptionComboIdScheme ?? general;
  const combos = openIds("categoryOptionCombo", [...cells].filter(Boolean), comboScheme);
  const readOptions = openOptions(catalogue);
  return {
    readElement: elements.read,
    readArea: units.read,
    readForm: sets.read,
    readCombo: (combo) => {
      if (typeof combo === "object") return readOptions(combo);
      return combo === undefined || isDefaultCombo(combo) ? totalCell : combos.read(combo);
    },
    printElement: elements.print,
    printArea: units.print,
    printForm: sets.print,
    printCombo: (cell) => {
      if (cell !== totalCell) return combos.print(cell);
      return comboScheme === "uid" ? defaultComboUid : "default";
    },
  };
};

export const isDefaultCombo = (combo: Combo): boolean =>
  combo === "" || combo === "default" || combo === defaultComboUid;

interface Ids {
  readonly read: (text: string) => string;
  readonly print: (code: string) => string;
}

const openIds = (kind: ObjectKind, codes: Iterable<string>, scheme: IdScheme | undefined): Ids => {
  const known = new Set(codes);
  const byUid = new Map<string, string>();
  if (scheme !== "code") for (const code of known) byUid.set(toUid(kind, code), code);
  return {
    read: (text) => (scheme !== "uid" && known.has(text) ? text : (byUid.get(text) ?? unknown(text, known, scheme))),
    print: (code) => (scheme === "uid" ? toUid(kind, code) : code),
  };
};

/** A code where identifiers were announced is no name of anything. */
const unknown = (text: string, known: ReadonlySet<string>, scheme: IdScheme | undefined): string =>
  scheme === "uid" && known.has(text) ? `uid:${text}` : text;

const openOptions = ({ dimensions }: Catalogue): ((combo: Readonly<Record<string, string>>) => string | undefined) => {
  const byName = new Map(
    [...dimensions.values()].flatMap((each) => [[each.id, each] as const, [toUid("category", each.id), each] as const]),
  );
  return (combo) => {
    const codes = Object.entries(combo).map(
      ([category, option]) =>
        byName.get(category)?.categories.find(({ code }) => code === option || toUid("categoryOption", code) === option)
          ?.code,
    );
    return codes.every((code) => code !== undefined) ? codes.join("+") : undefined;
  };
};

/** The dimensions of a cell joined to one name, as DHIS2 names a category combination. */
export const nameCombo = (cell: CellKey, nameOf: (category: string) => string): string =>
  cell === totalCell ? "default" : listCategories(cell).map(nameOf).join(", ");
