// What stands beside a judgement where chance could have made it (design, section 7).
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import { useWords } from "../../ui/language.tsx";
import { findDoubt } from "./find-doubt.ts";
import "./why.css";

export const Doubt = ({ standing }: { readonly standing: TargetStanding }) => {
  const t = useWords();
  const doubt = findDoubt(standing);
  return doubt ? <span className="doubt">{t(doubt)}</span> : null;
};
