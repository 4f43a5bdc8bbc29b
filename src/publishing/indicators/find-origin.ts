// A finding on a figure names it as `indicator area period`; this makes it the figure whose origin can be opened.
export const findOriginOf = (field: string | undefined) => {
  const [indicator, area, period] = (field ?? "").split(" ");
  return indicator && area && period ? { indicator, area, period, cell: "" } : undefined;
};
