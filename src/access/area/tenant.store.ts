import type { AreaCode } from "../../kernel/area.ts";
import type { Read } from "../../platform/database/transaction.ts";

export interface Tenant {
  readonly tk: number;
  readonly code: AreaCode;
}

/** The tenants of an area and of all below it; null asks for every tenant. */
export const loadTenantsUnder = (tx: Read, code: AreaCode | null): Promise<readonly Tenant[]> =>
  tx.query<Tenant>(
    `select t.id as tk, t.code from access.areas t
     where t.id in (select d.tenant_id from access.areas d
       where $1::text is null or d.id in (select c.descendant_id from access.area_closure c
         join access.areas a on a.id = c.ancestor_id where a.code = $1))
     order by t.id`,
    [code],
  );
