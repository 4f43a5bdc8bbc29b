import type { Area, AreaCode, AreaLevel, AreaSuccession } from "../../kernel/area.ts";
import { hasErrors } from "../../kernel/finding.ts";
import type { Day } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { ClosureRow } from "./area-closure.ts";
import { computeClosure, listTenants } from "./area-closure.ts";
import { checkAreas } from "./check-areas.ts";

export interface AreaTree {
  /** Every version of each code that is named; codes not named keep theirs. */
  readonly areas: readonly Area[];
  readonly successions: readonly AreaSuccession[];
  readonly tenantLevel: AreaLevel;
}

/** Tenants whose borders changed: their roll-up has to be rebuilt in the same transaction. */
export interface SavedAreas {
  readonly changedTenants: readonly number[];
}

interface AreaRow {
  readonly code: AreaCode;
  readonly parent: AreaCode | null;
  readonly level: string;
  readonly kind: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
}

const areaSavers = 7_203_001;

export const saveAreas = async (tx: Write, { areas, successions, tenantLevel }: AreaTree): Promise<SavedAreas> => {
  await tx.query("select pg_advisory_xact_lock($1)", [areaSavers]);
  const named = new Set(areas.map(({ code }) => code));
  const all = [...(await loadAreas(tx)).filter(({ code }) => !named.has(code)), ...areas];
  const findings = checkAreas(all, successions, tenantLevel);
  if (hasErrors(findings)) {
    throw new Problem(
      "access/areas-refused",
      422,
      { zh: "区划数据有误，未保存。", en: "The areas have errors; nothing was saved." },
      findings,
    );
  }
  const closure = computeClosure(all);
  await saveCodes(tx, closure, all);
  await saveTenants(tx, listTenants(all, closure, tenantLevel));
  await saveVersions(tx, areas);
  await saveSuccessions(tx, successions);
  return { changedTenants: await saveClosure(tx, closure) };
};

/** All versions, in the order of code and span. */
export const loadAreas = async (tx: Read): Promise<readonly Area[]> => {
  const rows = await tx.query<AreaRow>(`${selectAreas} order by a.code, v.valid_from`);
  return rows.map(toArea);
};

/** The versions that stood on a day, one per code. */
export const loadAreasOn = async (tx: Read, day: Day): Promise<readonly Area[]> => {
  const rows = await tx.query<AreaRow>(
    `${selectAreas} where v.valid_from <= $1 and (v.valid_to is null or v.valid_to >= $1) order by a.code`,
    [day],
  );
  return rows.map(toArea);
};

export const loadSuccessions = async (tx: Read): Promise<readonly AreaSuccession[]> => {
  const rows = await tx.query<{
    predecessor: AreaCode;
    successor: AreaCode | null;
    on: Day;
    kind: AreaSuccession["kind"];
    zh: string;
    en: string;
  }>(
    `select p.code as predecessor, s.code as successor, happened_on as on, kind, note_zh as zh, note_en as en
     from access.area_successions
     join access.areas p on p.id = predecessor_id left join access.areas s on s.id = successor_id
     order by happened_on, p.code, s.code`,
  );
  return rows.map(({ zh, en, ...succession }) => ({ ...succession, note: { zh, en } }));
};

/** The areas above each code as they stand now, or stood last; the nearest first. */
export const loadAncestorCodes = async (
  tx: Read,
  codes: readonly AreaCode[],
): Promise<ReadonlyMap<AreaCode, readonly AreaCode[]>> => {
  const rows = await tx.query<{ code: AreaCode; ancestors: readonly AreaCode[] }>(
    `select d.code, array_agg(a.code order by c.depth) as ancestors
     from access.areas d
     join access.area_closure c on c.descendant_id = d.id and c.depth > 0
     join access.areas a on a.id = c.ancestor_id
     where d.code = any($1) and coalesce(c.valid_to, 'infinity') =
       (select max(coalesce(valid_to, 'infinity')) from access.area_closure where descendant_id = d.id and depth = 1)
     group by d.code`,
    [codes],
  );
  return new Map(rows.map(({ code, ancestors }) => [code, ancestors]));
};

/** The tenant key of each code that is known. */
export const loadTenants = async (tx: Read, codes: readonly AreaCode[]): Promise<ReadonlyMap<AreaCode, number>> => {
  const rows = await tx.query<{ code: AreaCode; tenant_id: number }>(
    "select code, tenant_id from access.areas where code = any($1)",
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row.tenant_id]));
};

const selectAreas = `select a.code, p.code as parent, a.level, v.kind, v.name_zh, v.name_en, v.valid_from, v.valid_to
  from access.areas a join access.area_versions v on v.area_id = a.id left join access.areas p on p.id = v.parent_id`;

const toArea = (row: AreaRow): Area => ({
  code: row.code,
  parent: row.parent,
  level: row.level,
  kind: row.kind,
  name: { zh: row.name_zh, en: row.name_en },
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

/** Parents first: smaller ids stand higher, and the roll-up is written from larger ids to smaller ones. */
const saveCodes = async (tx: Write, closure: readonly ClosureRow[], areas: readonly Area[]): Promise<void> => {
  const depths = new Map<AreaCode, number>();
  for (const { descendant, depth } of closure) depths.set(descendant, Math.max(depth, depths.get(descendant) ?? 0));
  const levels = [...new Map(areas.map(({ code, level }) => [code, level]))].sort(
    ([one], [other]) => (depths.get(one) ?? 0) - (depths.get(other) ?? 0),
  );
  await tx.query(
    `insert into access.areas (code, level, tenant_id)
     select code, level, 0 from unnest($1::text[], $2::text[]) with ordinality as given(code, level, position) order by position
     on conflict (code) do update set level = excluded.level where areas.level <> excluded.level`,
    [levels.map(([code]) => code), levels.map(([, level]) => level)],
  );
};

const saveTenants = async (tx: Write, tenants: ReadonlyMap<AreaCode, readonly AreaCode[]>): Promise<void> => {
  const values = [[...tenants.keys()], [...tenants.values()].map(([tenant]) => tenant)];
  const moved = await tx.query<{ code: AreaCode }>(
    `select a.code from unnest($1::text[], $2::text[]) as given(code, tenant)
     join access.areas a using (code) join access.areas t on t.code = given.tenant
     where a.tenant_id <> 0 and a.tenant_id <> t.id`,
    values,
  );
  if (moved.length > 0) {
    const codes = moved.slice(0, 5).map(({ code }) => code);
    throw new Problem("access/area-changes-tenant", 409, {
      zh: `${codes.join("、")}已属于另一个租户，不能改属。跨县区调整须用新代码。`,
      en: `${codes.join(", ")} already belong to another tenant and cannot move. A move across tenants needs a new code.`,
    });
  }
  await tx.query(
    `update access.areas a set tenant_id = t.id
     from unnest($1::text[], $2::text[]) as given(code, tenant) join access.areas t on t.code = given.tenant
     where a.code = given.code and a.tenant_id <> t.id`,
    values,
  );
};

const saveVersions = async (tx: Write, areas: readonly Area[]): Promise<void> => {
  const codes = areas.map(({ code }) => code);
  const starts = areas.map(({ validFrom }) => validFrom);
  await tx.query(
    `delete from access.area_versions v using access.areas a
     where a.id = v.area_id and a.code = any($1)
       and not exists (select from unnest($1::text[], $2::date[]) as given(code, valid_from)
                       where given.code = a.code and given.valid_from = v.valid_from)`,
    [codes, starts],
  );
  await tx.query(
    `insert into access.area_versions as v (area_id, valid_from, valid_to, parent_id, kind, name_zh, name_en)
     select a.id, given.valid_from, given.valid_to, p.id, given.kind, given.zh, given.en
     from unnest($1::text[], $2::date[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[])
       as given(code, valid_from, valid_to, parent, kind, zh, en)
     join access.areas a on a.code = given.code left join access.areas p on p.code = given.parent
     on conflict (area_id, valid_from) do update
       set valid_to = excluded.valid_to, parent_id = excluded.parent_id, kind = excluded.kind,
           name_zh = excluded.name_zh, name_en = excluded.name_en
       where (v.valid_to, v.parent_id, v.kind, v.name_zh, v.name_en) is distinct from
             (excluded.valid_to, excluded.parent_id, excluded.kind, excluded.name_zh, excluded.name_en)`,
    [
      codes,
      starts,
      areas.map(({ validTo }) => validTo),
      areas.map(({ parent }) => parent),
      areas.map(({ kind }) => kind),
      areas.map(({ name }) => name.zh),
      areas.map(({ name }) => name.en),
    ],
  );
};

const saveSuccessions = async (tx: Write, successions: readonly AreaSuccession[]): Promise<void> => {
  await tx.query(
    `insert into access.area_successions as s (predecessor_id, successor_id, happened_on, kind, note_zh, note_en)
     select p.id, n.id, given.day, given.kind, given.zh, given.en
     from unnest($1::text[], $2::text[], $3::date[], $4::text[], $5::text[], $6::text[])
       as given(predecessor, successor, day, kind, zh, en)
     join access.areas p on p.code = given.predecessor left join access.areas n on n.code = given.successor
     on conflict (predecessor_id, successor_id, happened_on) do update
       set kind = excluded.kind, note_zh = excluded.note_zh, note_en = excluded.note_en
       where (s.kind, s.note_zh, s.note_en) is distinct from (excluded.kind, excluded.note_zh, excluded.note_en)`,
    [
      successions.map(({ predecessor }) => predecessor),
      successions.map(({ successor }) => successor),
      successions.map(({ on }) => on),
      successions.map(({ kind }) => kind),
      successions.map(({ note }) => note.zh),
      successions.map(({ note }) => note.en),
    ],
  );
};

/** Writes only rows that differ; answers the tenants of the descendants they belong to. */
const saveClosure = async (tx: Write, closure: readonly ClosureRow[]): Promise<readonly number[]> => {
  const wanted = `select a.id as ancestor_id, a.tenant_id as ancestor_tenant_id, d.id as descendant_id, given.depth,
      given.valid_from, given.valid_to, string_to_array(given.kinds, ',') as crossed_kinds
    from unnest($1::text[], $2::text[], $3::int[], $4::date[], $5::date[], $6::text[])
      as given(ancestor, descendant, depth, valid_from, valid_to, kinds)
    join access.areas a on a.code = given.ancestor join access.areas d on d.code = given.descendant`;
  const columns = "ancestor_id, ancestor_tenant_id, descendant_id, depth, valid_from, valid_to, crossed_kinds";
  const values = [
    closure.map(({ ancestor }) => ancestor),
    closure.map(({ descendant }) => descendant),
    closure.map(({ depth }) => depth),
    closure.map(({ validFrom }) => validFrom),
    closure.map(({ validTo }) => validTo),
    closure.map(({ crossedKinds }) => crossedKinds.join(",")),
  ];
  const removed = await tx.query<{ tk: number }>(
    `with stale as (select ${columns} from access.area_closure except ${wanted}),
       gone as (delete from access.area_closure c using stale s
         where c.descendant_id = s.descendant_id and c.ancestor_id = s.ancestor_id and c.valid_from = s.valid_from
         returning c.descendant_id)
     select distinct a.tenant_id as tk from gone join access.areas a on a.id = gone.descendant_id`,
    values,
  );
  const added = await tx.query<{ tk: number }>(
    `with fresh as (insert into access.area_closure (${columns}) ${wanted} on conflict do nothing returning descendant_id)
     select distinct a.tenant_id as tk from fresh join access.areas a on a.id = fresh.descendant_id`,
    values,
  );
  return [...new Set([...removed, ...added].map(({ tk }) => tk))].sort((one, other) => one - other);
};
