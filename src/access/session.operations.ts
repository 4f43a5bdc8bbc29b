import { Problem } from "../kernel/problem.ts";
import type { Actor } from "./actor.ts";
import { loadAreasOn } from "./area/area.store.ts";
import type { Operation } from "./gate.operations.ts";
import { implement } from "./gate.operations.ts";
import { getRole } from "./role.ts";
import { getSession } from "./session.contract.ts";

/** `demoActors` are the roles a visitor may choose; empty where there are real accounts. */
export const sessionOperations = (demoActors: readonly Actor[], homeArea: string): readonly Operation[] => [
  implement(getSession, async (tx, { actor, today }) => {
    const home = (await loadAreasOn(tx, today)).find(({ code }) => code === homeArea);
    if (!home)
      throw new Problem("access/no-district", 503, {
        zh: "还没有导入县区数据。",
        en: "No district has been loaded yet.",
      });
    return {
      actor: toPerson(actor),
      permissions: [...getRole(actor.role).permissions],
      demo: demoActors.length === 0 ? null : { roles: demoActors.map(toPerson) },
      homeArea: { code: home.code, name: home.name },
      today,
    };
  }),
];

const toPerson = ({ id, name, role, area, agency }: Actor) => ({
  id,
  name,
  role,
  roleName: getRole(role).name,
  area,
  agency,
});
