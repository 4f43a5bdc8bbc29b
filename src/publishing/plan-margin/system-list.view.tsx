// Named systems with how far the product serves them: filled, half, empty square.
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { UnitSquare } from "../../ui/sign/unit-strip.view.tsx";
import type { PlanItem } from "../plan-document/plan-document.contract.ts";
import { systemFills, systemStates } from "./system-words.ts";

export const SystemList = ({ systems }: { readonly systems: PlanItem["systems"] }) => {
  const t = useWords();
  if (systems.length === 0) return null;
  return (
    <ul className="sysl" aria-label={t({ zh: "命名系统", en: "Named systems" })}>
      {systems.map(({ id, name, state }) => (
        <li key={id}>
          <UnitSquare fill={systemFills[state]} />
          <Link className="sys" path="/plan/systems" hash={id}>
            {t(name)}
          </Link>{" "}
          <span className="i3">{t(systemStates[state])}</span>
        </li>
      ))}
    </ul>
  );
};
