// All submissions of a round, as far as the URL narrows them.
import type { Day } from "../../kernel/period.ts";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Empty } from "../../ui/frame/state.view.tsx";
import type { Words } from "../../ui/language.tsx";
import { useWords } from "../../ui/language.tsx";
import { useSearch } from "../../ui/navigation.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import type { RoundHead, SubmissionHead } from "../round/round.contract.ts";
import { isOpen } from "./due-words.ts";
import { filterHeads } from "./filter-heads.ts";
import { HeadFilters, useNames } from "./head-filters.view.tsx";
import {
  dueAndLateColumns,
  filledColumn,
  placeColumns,
  stateColumn,
  titleColumn,
  toHeadKey,
} from "./submission-columns.view.tsx";
import type { Reminding } from "./use-remind.view.tsx";

interface SubmissionsProps {
  readonly round: string;
  readonly submissions: readonly RoundHead[];
  readonly today: Day;
  readonly onRemind: Reminding["send"] | undefined;
}

export const SubmissionsList = ({ round, submissions, today, onRemind }: SubmissionsProps) => {
  const t = useWords();
  const names = useNames();
  const isNarrow = useIsNarrow();
  const shown = filterHeads(submissions, useSearch());
  return (
    <section id="submissions">
      <h2 className="sec rule">{t({ zh: "逐份看", en: "All submissions" })}</h2>
      <HeadFilters heads={submissions} shown={shown.length} hasStates />
      <DataTable
        id="submissions"
        caption={t({ zh: "这一期的报送", en: "Submissions of this round" })}
        fileName={`round-${round}-submissions`}
        density="work"
        rows={shown}
        rowKey={toHeadKey}
        batch={isNarrow ? 30 : 100}
        columns={[
          titleColumn(t),
          ...placeColumns<SubmissionHead>(t),
          {
            id: "agency",
            title: t({ zh: "主责单位", en: "Agency" }),
            cell: ({ agency }) => t(names(agency)),
            text: ({ agency }) => t(names(agency)),
          },
          stateColumn(t),
          filledColumn(t),
          ...dueAndLateColumns<SubmissionHead>(t, today),
          ...(onRemind ? [remindColumn(t, onRemind)] : []),
        ]}
        empty={
          <Empty>
            {t({
              zh: "没有这样的报送。换一个条件，或看全部。",
              en: "No such submission. Choose differently, or show all.",
            })}
          </Empty>
        }
      />
    </section>
  );
};

const remindColumn = (t: Words, onRemind: Reminding["send"]): Column<SubmissionHead> => ({
  id: "remind",
  title: t({ zh: "催报", en: "Remind" }),
  align: "right",
  cell: (head) => {
    const { form, area, areaName, title } = head;
    const whom = { zh: `${areaName.zh}的“${title.zh}”`, en: `${areaName.en} for “${title.en}”` };
    return (
      isOpen(head) && (
        <button
          type="button"
          className="btn txt sm"
          aria-label={t({ zh: `催报：${whom.zh}`, en: `Remind ${whom.en}` })}
          onClick={() => onRemind({ form, area }, whom)}
        >
          {t({ zh: "催报", en: "Remind" })}
        </button>
      )
    );
  },
});
