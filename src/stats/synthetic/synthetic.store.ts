import type { AreaCode } from "../../kernel/area.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { FactKey } from "../fact/fact.ts";

/** Facts in an area's tenant that somebody really reported or that were derived: demo figures never replace them. */
export const loadReportedKeys = async (tx: Read, area: AreaCode): Promise<readonly FactKey[]> =>
  tx.query<FactKey>(
    `select e.code as element, p.code as period, a.code as area, k.key as cell
     from access.areas t
     join stats.facts f on f.tk = t.tenant_id and f.source in ('r', 'd')
     join access.areas a on a.id = f.area_id
     join stats.elements e on e.id = f.element_id
     join stats.periods p on p.id = f.period
     join stats.cells k on k.id = f.cell_id
     where t.code = $1`,
    [area],
  );
