// What stands beside a judgement where chance could have made it (design, section 7).
import type { Status } from "../../stats/standing/standing.contract.ts";
import { useWords } from "../../ui/language.tsx";
import "./why.css";

export const Doubt = ({ status: { isDistinct, class: status } }: { readonly status: Status }) => {
  const t = useWords();
  if (isDistinct !== false || status === "noData" || status === "notAssessable") return null;
  return <span className="doubt">{t({ zh: "与目标无法区分", en: "Not distinguishable from the target" })}</span>;
};
