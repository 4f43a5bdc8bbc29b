// What adds up in which area, as SQL: by the border of the period's last day, up to a kind that the element leaves
// out, and inside the tenant.

export const isValid = "c.valid_from <= p.ends and (c.valid_to is null or c.valid_to >= p.ends)";

/**
 * Every total that facts or changes of facts belong to, as the roll-up's rows; `from` has (tk, area_id, period,
 * element_id, cell_id, total, reported, missing, synthetic). `areas` and `cells` keep it to those that are asked for.
 */
export const sumUpwards = (
  from: string,
  { areas, cells }: { readonly areas?: string; readonly cells?: string } = {},
) => `
  with own as (
    select f.tk, f.area_id, f.period, f.element_id, k.general_id as cell_id, sum(f.total) as total,
      sum(f.reported) as reported, sum(f.missing) as missing, sum(f.synthetic) as synthetic,
      sum(f.not_applicable) as not_applicable, bool_and(k.general_id = f.cell_id and f.cell_id <> 0) as is_fact
    from ${from} f join stats.cell_closure k on k.cell_id = f.cell_id ${cells ? `and k.general_id = any(${cells})` : ""}
    group by 1, 2, 3, 4, 5)
  select tk, area_id, cell_id, element_id, period, sum(total) as total, sum(reported) as reported,
    sum(missing) as missing, sum(synthetic) as synthetic, sum(not_applicable) as not_applicable
  from (select tk, area_id, cell_id, element_id, period, total, reported, missing, synthetic, not_applicable
        from own where not is_fact
        union all
        select own.tk, c.ancestor_id, own.cell_id, own.element_id, own.period, own.total, own.reported, own.missing,
          own.synthetic, own.not_applicable
        from own
        join stats.elements e on e.id = own.element_id and e.across_areas = 'sum'
        join stats.periods p on p.id = own.period
        join access.area_closure c on c.descendant_id = own.area_id and c.ancestor_tenant_id = own.tk and c.depth > 0
          and ${isValid} and not c.crossed_kinds && e.excluded_kinds) reached
  ${areas ? `where area_id = any(${areas})` : ""}
  group by 1, 2, 3, 4, 5`;
