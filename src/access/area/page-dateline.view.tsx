// The dateline of a page: the areas that stand today, the year the page speaks of.
import type { ReactNode } from "react";
import { Dateline } from "../../ui/frame/dateline.view.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { useAnswer } from "../../ui/use-answer.tsx";
import type { Label } from "../../kernel/label.ts";
import { listAreas } from "./area.contract.ts";
import { toAreaBranches } from "./area-nodes.ts";

interface PageDatelineProps {
  readonly area: { readonly code: string; readonly name: Label };
  readonly year: number;
  readonly years: readonly number[];
  readonly isSynthetic: boolean;
  readonly yearWord?: string;
  readonly more?: ReactNode;
  readonly onExport?: () => void;
}

export const PageDateline = ({ area, ...rest }: PageDatelineProps) => {
  const t = useWords();
  const language = useLanguage();
  const { data } = useAnswer(listAreas, {});
  const branches = toAreaBranches(data?.areas ?? [], language);
  const isStanding = data === undefined || data.areas.some(({ code }) => code === area.code);
  return (
    <Dateline
      {...rest}
      area={{ code: area.code, name: t(area.name) }}
      areas={isStanding ? branches : [{ value: area.code, title: t(area.name), children: [] }, ...branches]}
    />
  );
};
