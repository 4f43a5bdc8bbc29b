// The seedbed: one stem per target in plan order. A picture with one sentence, and a table that says the same.
import type { Label } from "../../kernel/label.ts";
import { ChartFrame } from "../chart/chart-frame.view.tsx";
import { DataTable } from "../frame/data-table.view.tsx";
import { useLanguage, useWords } from "../language.tsx";
import { Link } from "../navigation.tsx";
import { Status } from "../sign/status.view.tsx";
import { BedPicture } from "./bed-picture.view.tsx";
import type { StemGroup } from "./seedbed-layout.ts";
import { packRows } from "./seedbed-layout.ts";

interface SeedbedProps {
  readonly groups: readonly StemGroup[];
  /** Share of the way due by now; null once the plan is over or where no year is asked for. */
  readonly due: number | null;
  readonly baseYear: number;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
  readonly caption?: string;
  /** Drawing width and stem height on a desk. */
  readonly width?: number;
  readonly height?: number;
  readonly fileName: string;
}

const phoneWidth = 358;
const phoneUnit = 20;
const longestLabels = { desk: { zh: 10, en: 24 }, phone: { zh: 9, en: 17 } } as const;

export const Seedbed = ({
  groups,
  due,
  baseYear,
  sentence,
  caption,
  width = 1328,
  height = 168,
  fileName,
}: SeedbedProps) => {
  const language = useLanguage();
  const words = { due, baseYear, sentence, hasTitles: groups.length > 1 };
  return (
    <ChartFrame
      className="bedfig"
      caption={caption}
      fileName={fileName}
      table={<BedTable groups={groups} fileName={fileName} />}
    >
      <div className="bed desk">
        <BedPicture
          {...words}
          groups={groups}
          frame={{
            width,
            targetLine: 34,
            ground: 34 + height,
            margin: 104,
            language,
            widest: 66,
            longest: longestLabels.desk[language],
          }}
        />
      </div>
      <div className="bed phone">
        {packRows(groups, phoneWidth, phoneUnit).map((row) => (
          <BedPicture
            key={row[0]?.id}
            {...words}
            groups={row}
            frame={{
              width: phoneWidth,
              targetLine: 34,
              ground: 118,
              margin: 4,
              language,
              widest: 30,
              longest: longestLabels.phone[language],
            }}
          />
        ))}
      </div>
    </ChartFrame>
  );
};

const columns = {
  group: { zh: "领域", en: "Domain" },
  name: { zh: "指标", en: "Indicator" },
  status: { zh: "判断", en: "Status" },
  value: { zh: "最新值", en: "Latest" },
  target: { zh: "目标", en: "Target" },
  progress: { zh: "走完路程", en: "Way gone" },
} as const satisfies Record<string, Label>;

const BedTable = ({ groups, fileName }: { readonly groups: readonly StemGroup[]; readonly fileName: string }) => {
  const t = useWords();
  const rows = groups.flatMap((group) => group.stems.map((stem) => ({ group, stem })));
  return (
    <DataTable
      id="bed"
      caption={t({ zh: "苗床的数据", en: "The seedbed as a table" })}
      fileName={fileName}
      density="work"
      rows={rows}
      rowKey={({ stem }) => stem.id}
      columns={[
        {
          id: "group",
          title: t(columns.group),
          cell: ({ group }) => t(group.title),
          text: ({ group }) => t(group.title),
        },
        {
          id: "name",
          title: t(columns.name),
          cell: ({ stem }) => (
            <Link className="lk" path={stem.path}>
              {t(stem.name)}
            </Link>
          ),
          text: ({ stem }) => t(stem.name),
        },
        {
          id: "status",
          title: t(columns.status),
          cell: ({ stem }) => <Status status={stem.status} />,
          text: ({ stem }) => stem.status,
        },
        {
          id: "value",
          title: t(columns.value),
          align: "right",
          cell: ({ stem }) => t(stem.value),
          text: ({ stem }) => t(stem.value),
        },
        {
          id: "target",
          title: t(columns.target),
          align: "right",
          cell: ({ stem }) => t(stem.target),
          text: ({ stem }) => t(stem.target),
        },
        {
          id: "progress",
          title: t(columns.progress),
          align: "right",
          cell: ({ stem }) => (stem.progress === null ? "—" : `${Math.round(stem.progress * 100)}%`),
          text: ({ stem }) => stem.progress,
        },
      ]}
    />
  );
};
