// An accepted round as a data value set for a server of DHIS2, by codes. A missing figure goes as a comment without a
// value, which DHIS2 keeps (developer guide, chapter data); a synthetic one says so in its comment.
import type { Fact } from "../../stats/fact/fact.ts";
import type { IdBook } from "../exchange/id-book.ts";
import type { PrintedValue } from "../exchange/import-summary.ts";
import { printDataValue } from "../exchange/print-data-values.ts";
import type { AcceptedRound } from "./accepted-round.ts";
import { factSourceNames, isWritten } from "./accepted-round.ts";

type HandedValue = Omit<PrintedValue, "value"> & { readonly value?: string };

export const printValueSet = ({ forms }: AcceptedRound, book: IdBook): string =>
  JSON.stringify({
    ...schemes,
    dataValues: forms.flatMap(({ facts }) =>
      facts.filter((fact) => isWritten(fact, "dvs")).map((fact) => toValue(fact, book)),
    ),
  });

const schemes = { idScheme: "CODE", dataElementIdScheme: "CODE", orgUnitIdScheme: "CODE" };

const toValue = (fact: Fact, book: IdBook): HandedValue => {
  const { value, comment: reason, ...place } = printDataValue(fact, book);
  const { zh, en } = factSourceNames.synthetic;
  const comment = [
    ...(fact.source === "synthetic" ? [`${zh} · ${en}`] : []),
    ...(reason === undefined ? [] : [reason]),
  ];
  return {
    ...place,
    ...(fact.state === "value" ? { value } : {}),
    ...(comment.length === 0 ? {} : { comment: comment.join("；") }),
  };
};
