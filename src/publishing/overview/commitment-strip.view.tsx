// The commitments in the measures as squares, one per commitment, by domain in plan order.
import type { Label } from "../../kernel/label.ts";
import { statusLabels } from "../../kernel/status-class.ts";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { dropCommonStart } from "../../ui/seedbed/seedbed-layout.ts";
import { UnitSquare, UnitStrip } from "../../ui/sign/unit-strip.view.tsx";
import { commitmentWords, toCommitmentFill } from "./overview-words.ts";
import type { Overview } from "./overview.contract.ts";

export const CommitmentStrip = ({ domains }: { readonly domains: Overview["domains"] }) => {
  const t = useWords();
  const language = useLanguage();
  const all = domains.flatMap(({ commitments }) => commitments);
  const titles = dropCommonStart(domains.map(({ title }) => title[language]));
  if (all.length === 0) return null;
  return (
    <section className="rule commitments">
      <div className="sechead">
        <h2 className="sec">
          {t({ zh: `措施里的${all.length}项承诺`, en: `${all.length} commitments in the measures` })}
        </h2>
        <span className="cap">{t({ zh: "每格一项，按条文顺序", en: "One square each, in plan order" })}</span>
        <span className="sp" />
        {commitmentWords.map(({ fill, word }) => (
          <span key={fill} className="s12 i2 legend">
            <UnitSquare fill={fill} /> {t(word)} {all.filter((each) => toCommitmentFill(each.class) === fill).length}
          </span>
        ))}
      </div>
      <div className="cm">
        {domains
          .map((domain, index) => ({ domain, title: titles[index] ?? "" }))
          .filter(({ domain }) => domain.commitments.length > 0)
          .map(({ domain, title }) => (
            <div key={domain.id}>
              <Link className="s12 i2" path={`/plan/${domain.id}`} hash="measures">
                {title} {domain.commitments.length}
              </Link>
              <UnitStrip
                label={`${title} ${domain.commitments.length}`}
                units={domain.commitments.map((each) => ({
                  id: each.id,
                  fill: toCommitmentFill(each.class),
                  title: printSquare(each.title, statusLabels[each.class])[language],
                }))}
              />
            </div>
          ))}
      </div>
    </section>
  );
};

const printSquare = (title: Label, status: Label): Label => ({
  zh: `${title.zh}：${status.zh}`,
  en: `${title.en}: ${status.en}`,
});
