// Where figures are generated: the areas of a level on a day, each with its share of the residents and how
// many of them live in town. A village's share of its township is drawn once and stays.
import type { Area, AreaCode, AreaLevel } from "../../kernel/area.ts";
import { isValidOn } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import { drawNormal, openStream } from "./random.ts";
import type { Settings } from "./settings.ts";

export interface Place {
  readonly code: AreaCode;
  /** Its own kind, then that of its township. */
  readonly kinds: readonly string[];
  /** The township it is or lies in; null above. */
  readonly township: AreaCode | null;
  readonly residents: number;
  /** Share of its residents by category of residence. */
  readonly residence: Readonly<Record<string, number>>;
}

export interface Frame {
  /** In the order of codes; townships without residents in the settings report nothing. */
  readonly listPlaces: (level: AreaLevel, day: Day) => readonly Place[];
  readonly top: AreaCode;
}

export const openFrame = (settings: Settings, areas: readonly Area[]): Frame => {
  const townships = new Map(settings.townships.map((township) => [township.code, township]));
  const sorted = [...areas].sort((one, other) => (one.code < other.code ? -1 : 1));
  const top = settings.area as AreaCode;
  const days = new Map<string, readonly Place[]>();

  const toTop = (area: Area): Place => {
    const residents = sum(settings.townships.map((township) => township.residents));
    const urban = sum(settings.townships.map((township) => (township.residents * township.urban) / 100)) / residents;
    return { code: area.code, kinds: [area.kind], township: null, residents, residence: { urban, rural: 1 - urban } };
  };

  const findKind = (code: AreaCode | null, day: Day): string =>
    sorted.find((area) => area.code === code && isValidOn(area, day))?.kind ?? "";

  const toPlaces = (level: AreaLevel, day: Day): readonly Place[] => {
    const standing = sorted.filter((area) => area.level === level && isValidOn(area, day));
    const villages = shareVillages(settings, standing);
    return standing.flatMap((area): readonly Place[] => {
      if (area.code === top) return [toTop(area)];
      const own = townships.get(area.code);
      if (own) {
        const urban = findUrbanShare(settings, areas, area.code, day);
        return [
          {
            code: area.code,
            kinds: [area.kind],
            township: area.code,
            residents: own.residents,
            residence: { urban, rural: 1 - urban },
          },
        ];
      }
      const village = villages.get(area.code);
      return village
        ? [{ code: area.code, kinds: [area.kind, findKind(area.parent, day)], township: area.parent, ...village }]
        : [];
    });
  };

  return {
    top,
    listPlaces: (level, day) => {
      const key = `${level}|${day}`;
      const known = days.get(key) ?? toPlaces(level, day);
      days.set(key, known);
      return known;
    },
  };
};

/** A township is all urban or all rural when its villages are. */
const findUrbanShare = (settings: Settings, areas: readonly Area[], township: AreaCode, day: Day): number => {
  const villages = areas.filter((area) => area.parent === township && isValidOn(area, day));
  const urban = settings.townships.find(({ code }) => code === township)?.urban ?? 0;
  const classes = new Set(villages.map((village) => isUrban(settings, village)));
  if (classes.size === 1) return classes.has(true) ? 1 : 0;
  return urban / 100;
};

const isUrban = ({ urban_kinds, rural_kinds, townships }: Settings, { kind, parent }: Area): boolean => {
  if (urban_kinds.includes(kind)) return true;
  if (rural_kinds.includes(kind)) return false;
  return (townships.find(({ code }) => code === parent)?.urban ?? 0) >= 50;
};

const shareVillages = (
  settings: Settings,
  standing: readonly Area[],
): ReadonlyMap<AreaCode, Pick<Place, "residents" | "residence">> => {
  const entries = settings.townships.flatMap((township) => {
    const villages = standing.filter(({ parent }) => parent === township.code);
    const sizes = villages.map((village) => ({
      village,
      urban: isUrban(settings, village),
      size: Math.exp(0.45 * drawNormal(openStream(`${settings.seed}|village|${village.code}`))),
    }));
    const total = (urban: boolean): number => sum(sizes.filter((each) => each.urban === urban).map(({ size }) => size));
    const isMixed = total(true) > 0 && total(false) > 0;
    return sizes.map(({ village, urban, size }) => {
      const part = isMixed ? (urban ? township.urban : 100 - township.urban) / 100 : 1;
      const residents = (township.residents * part * size) / total(urban);
      return [village.code, { residents, residence: urban ? { urban: 1 } : { rural: 1 } }] as const;
    });
  });
  return new Map<AreaCode, Pick<Place, "residents" | "residence">>(entries);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
