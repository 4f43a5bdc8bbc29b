// Every public document with its link, how many figures it gives, of which areas, years and indicators.
import { useWords } from "../../ui/language.tsx";
import type { Column } from "../../ui/frame/data-table.view.tsx";
import { DataTable } from "../../ui/frame/data-table.view.tsx";
import { Link } from "../../ui/navigation.tsx";
import type { SourcesAnswer } from "./sources.contract.ts";
import { printHost, printYears } from "./source-words.ts";

type Source = SourcesAnswer["sources"][number];

export const SourcesTable = ({ sources }: Pick<SourcesAnswer, "sources">) => {
  const t = useWords();
  const join = t({ zh: "、", en: ", " });
  const columns: readonly Column<Source>[] = [
    {
      id: "title",
      title: t({ zh: "材料", en: "Document" }),
      width: "44%",
      cell: (source) => <SourceTitle source={source} />,
      text: ({ title }) => title,
    },
    {
      id: "figures",
      title: t({ zh: "数", en: "Figures" }),
      align: "right",
      cell: ({ figures }) => figures,
      text: ({ figures }) => figures,
    },
    {
      id: "years",
      title: t({ zh: "年份", en: "Years" }),
      cell: (source) => <span className="nw">{printYears(source)}</span>,
      text: printYears,
    },
    {
      id: "areas",
      title: t({ zh: "地区", en: "Areas" }),
      cell: ({ areas }) => areas.map(({ name }) => t(name)).join(join),
      text: ({ areas }) => areas.map(({ name }) => t(name)).join(join),
    },
    {
      id: "indicators",
      title: t({ zh: "指标", en: "Indicators" }),
      align: "right",
      cell: ({ indicators }) => indicators.length,
      text: ({ indicators }) => indicators.map(({ name }) => t(name)).join(join),
    },
    {
      id: "url",
      title: t({ zh: "网站", en: "Site" }),
      cell: ({ url }) => <span className="cap host">{printHost(url)}</span>,
      text: ({ url }) => url,
    },
  ];
  return (
    <section>
      <div className="sechead rule">
        <h2 className="sec">{t({ zh: `${sources.length}份公开材料`, en: `${sources.length} public documents` })}</h2>
        <span className="cap">{t({ zh: "材料名保留原文", en: "Titles in the original" })}</span>
      </div>
      <DataTable
        id="sources"
        caption={t({ zh: "公开材料", en: "Public documents" })}
        columns={columns}
        rows={sources}
        rowKey={({ title, url }) => `${title} ${url}`}
        fileName="sources"
        density="work"
        sorted={{ column: "figures", order: "desc" }}
      />
    </section>
  );
};

const SourceTitle = ({ source: { title, url, indicators } }: { readonly source: Source }) => {
  const t = useWords();
  return (
    <>
      <span lang="zh-CN">
        {url === "" ? (
          title
        ) : (
          <a className="lk" href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        )}
      </span>
      <details>
        <summary className="cap">
          {t({ zh: `看${indicators.length}项指标`, en: `See ${indicators.length} indicators` })}
        </summary>
        <ul>
          {indicators.map(({ id, name }) => (
            <li key={id}>
              <Link path={`/indicators/${id}`} className="down">
                {t(name)}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};
