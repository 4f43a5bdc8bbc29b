// Where facts stand and where their former states do, for every store that reads them as known on a day.

/** For `selectKnown`. */
export const factTable = {
  current: "stats.facts",
  former: "stats.fact_revisions",
  columns: `tk, area_id, period, element_id, cell_id, state, value, reason, source, source_id, quality, revision,
    changed_at, changed_by`,
} as const;
