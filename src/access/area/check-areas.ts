// Whether area versions form a tree on every day: what would count a figure twice or lose it is refused.
import type { Area, AreaCode, AreaLevel, AreaSuccession } from "../../kernel/area.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import { computeClosure, groupVersions, listTenants } from "./area-closure.ts";

export const checkAreas = (
  areas: readonly Area[],
  successions: readonly AreaSuccession[],
  tenantLevel: AreaLevel,
): readonly Finding[] => {
  const versions = groupVersions(areas);
  const closure = computeClosure(areas);
  return [
    ...areas.flatMap((area) => checkVersion(area, versions)),
    ...[...versions].flatMap(([code, list]) => checkSpans(code, list)),
    ...[...listTenants(areas, closure, tenantLevel)]
      .filter(([, tenants]) => tenants.length > 1)
      .map(([code, tenants]) =>
        error("area-changes-tenant", code, {
          zh: `${code}先后属于${tenants.join("、")}。跨${tenantLevel}调整的地区须用新代码，并登记沿革。`,
          en: `${code} has belonged to ${tenants.join(" and ")}. An area that moves to another ${tenantLevel} needs a new code and a succession.`,
        }),
      ),
    ...successions.flatMap((succession, index) => checkSuccession(succession, versions, successions.slice(0, index))),
  ];
};

/** Names a succession in the place of a finding. */
export const toSuccessionField = ({ predecessor, successor }: AreaSuccession): string =>
  `${predecessor}→${successor ?? ""}`;

const checkSuccession = (
  succession: AreaSuccession,
  versions: ReadonlyMap<AreaCode, readonly Area[]>,
  earlier: readonly AreaSuccession[],
): readonly Finding[] => {
  const field = toSuccessionField(succession);
  return [
    ...[succession.predecessor, succession.successor].flatMap((code) =>
      code === null || versions.has(code) ? [] : unknownArea(code, field),
    ),
    ...(earlier.some((other) => toSuccessionField(other) === field && other.on === succession.on)
      ? [
          error("succession-twice", field, {
            zh: `${field}在${succession.on}的沿革登记了两次。请只留一条。`,
            en: `The succession ${field} on ${succession.on} stands twice. Keep one.`,
          }),
        ]
      : []),
  ];
};

const checkVersion = (area: Area, versions: ReadonlyMap<AreaCode, readonly Area[]>): readonly Finding[] => {
  const { code, parent, level } = area;
  const findings: Finding[] = [];
  if (parent !== null && !versions.has(parent)) findings.push(unknownArea(parent, code));
  if (parent !== null && isInCircle(area, versions))
    findings.push(
      error("area-circle", code, {
        zh: `${code}是自己的上级。请改正上级代码。`,
        en: `${code} stands above itself. Correct the parent.`,
      }),
    );
  const levels = new Set(versions.get(code)?.map((version) => version.level));
  if (levels.size > 1 && versions.get(code)?.[0]?.level !== level)
    findings.push(
      error("area-changes-level", code, {
        zh: `${code}前后层级不同（${[...levels].join("、")}）。层级改变须用新代码。`,
        en: `${code} changes its level (${[...levels].join(", ")}). A new level needs a new code.`,
      }),
    );
  return findings;
};

const isInCircle = ({ code, parent }: Area, versions: ReadonlyMap<AreaCode, readonly Area[]>): boolean => {
  const seen = new Set<AreaCode>();
  const next = [parent];
  for (let above = next.pop(); above; above = next.pop()) {
    if (above === code) return true;
    if (seen.has(above)) continue;
    seen.add(above);
    next.push(...(versions.get(above) ?? []).map((version) => version.parent));
  }
  return false;
};

const checkSpans = (code: AreaCode, list: readonly Area[]): readonly Finding[] =>
  list.flatMap((version, index) => {
    const next = list[index + 1];
    const backwards = version.validTo !== null && version.validTo < version.validFrom;
    const overlaps = next !== undefined && (version.validTo === null || version.validTo >= next.validFrom);
    if (!backwards && !overlaps) return [];
    return [
      error("area-spans-overlap", code, {
        zh: `${code}自${version.validFrom}的有效期与下一条重叠或首尾颠倒。请改正起止日期。`,
        en: `${code}: the span from ${version.validFrom} overlaps the next one or ends before it starts. Correct the days.`,
      }),
    ];
  });

const unknownArea = (code: AreaCode, field: string): Finding =>
  error("area-unknown", field, {
    zh: `没有代码为${code}的地区。请先登记该地区。`,
    en: `There is no area ${code}. Register it first.`,
  });

const error = (reason: string, field: string, message: Label): Finding => ({
  rule: `access/${reason}`,
  severity: "error",
  place: { field },
  message,
});
