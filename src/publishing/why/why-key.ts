// Which judgement `?why=` asks about: `health.g9.t3`, or with area and year `health.g9.t3~650502~2024`.
export interface WhyQuestion {
  readonly target: string;
  readonly area?: string;
  readonly year?: number;
}

export const printWhyKey = ({ target, area, year }: WhyQuestion): string =>
  area === undefined ? target : [target, area, ...(year === undefined ? [] : [String(year)])].join("~");

/** Parts that are no area or no year are left out: the page's own hold then. */
export const parseWhyKey = (key: string): WhyQuestion => {
  const [target = "", area = "", year = ""] = key.split("~");
  return {
    target,
    ...(area === "" ? {} : { area }),
    ...(/^\d{4}$/.test(year) ? { year: Number(year) } : {}),
  };
};
