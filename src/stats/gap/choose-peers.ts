// Beside whom an area is put: areas of its level under the same area above, of the same kind or all, or those named.
import type { Area } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";

export interface PeerChoice {
  readonly choice: string;
  readonly name: Label;
  readonly areas: readonly Area[];
}

/** [D] Beside fewer than three of its own kind an area has no field; all of its level stand in. */
const fewest = 3;

export const choosePeers = (standing: readonly Area[], area: Area, wanted: string | undefined): PeerChoice => {
  const others = standing.filter(({ code }) => code !== area.code);
  const siblings = others.filter(({ parent, level }) => parent === area.parent && level === area.level);
  const all: PeerChoice = { choice: "all", name: { zh: "同级各地区", en: "all of its level" }, areas: siblings };
  if (wanted === "all") return all;
  if (wanted === undefined || wanted === "kind" || wanted === "") {
    const alike = siblings.filter(({ kind }) => kind === area.kind);
    return alike.length < fewest
      ? all
      : { choice: "kind", name: { zh: "同类地区", en: "areas of its kind" }, areas: alike };
  }
  const codes = new Set(wanted.split(",").map((code) => code.trim()));
  return {
    choice: [...codes].join(","),
    name: { zh: "选定的地区", en: "areas chosen" },
    areas: others.filter(({ code }) => codes.has(code)),
  };
};
