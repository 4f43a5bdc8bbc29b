// Which table the address opens: arrangement, area and table, or the one with a certain cell.
import { useMemo } from "react";
import { useSearch } from "../../ui/navigation.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { findInTables, layOutArea, layOutSectionsByArea } from "../entry-grid/grid-layout.ts";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryPlace } from "../submission/entry.ts";
import type { SubmissionView } from "../submission/submission.contract.ts";
import type { ChosenTables } from "./toolbar.view.tsx";

export const parseCell = (text: string | undefined): EntryPlace | undefined => {
  const [area, element, cell] = text?.split("|") ?? [];
  return area && element ? toEntryPlace({ area, element, cell: cell ?? "" }) : undefined;
};

/** Without a word in the address all areas on a desk, one area on a phone; the first table. */
export const useChosenTables = ({ formView, areas }: SubmissionView): ChosenTables | null => {
  const { view, area: askedArea, group, cell } = useSearch();
  const wanted = useMemo(() => parseCell(cell), [cell]);
  const [first] = areas;
  const isNarrow = useIsNarrow();
  const asked = view ?? (isNarrow ? "area" : "section");
  const arrangement = areas.length > 1 && asked === "section" ? "section" : "area";
  const area = areas.find(({ code }) => code === (wanted?.area ?? askedArea))?.code ?? first?.code ?? "";
  const tables = useMemo(
    () => (arrangement === "area" ? layOutArea(formView, area) : layOutSectionsByArea(formView, areas)),
    [formView, areas, arrangement, area],
  );
  const table = tables.find(({ id }) => id === group) ?? (wanted && findInTables(tables, wanted)?.table) ?? tables[0];
  return table ? { arrangement, area, tables, table } : null;
};
