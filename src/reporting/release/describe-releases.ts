// The sentence above the list of releases: which one stands, what has moved since.
import type { Label } from "../../kernel/label.ts";

export interface ReleaseSummary {
  /** The newest one that the public sees; undefined before the first. */
  readonly current: { readonly number: number; readonly day: string } | undefined;
  /** Made and not public yet. */
  readonly waiting: number;
  readonly changedFacts: number;
  readonly outstanding: number;
  /** Readers without an office see releases only. */
  readonly isStaff: boolean;
}

export const describeReleases = ({ current, waiting, changedFacts, outstanding, isStaff }: ReleaseSummary): Label => {
  const stands = current
    ? {
        zh: `公众现在看到的是第${current.number}次发布，数据截至${current.day}。`,
        en: `The public sees release ${current.number}, as known on ${current.day}.`,
      }
    : { zh: "还没有发布过数据，公众看不到数字。", en: "Nothing has been released yet; the public sees no figures." };
  if (!isStaff) return stands;
  const parts: readonly Label[] = [
    stands,
    changedFacts === 0
      ? { zh: "此后没有改动。", en: "Nothing has changed since." }
      : {
          zh: `此后改动或新报了${changedFacts}个数。`,
          en: `Since then ${changedFacts} figures were changed or added.`,
        },
    ...(outstanding > 0
      ? [{ zh: `还有${outstanding}张表没有验收。`, en: `${outstanding} forms are not accepted yet.` }]
      : []),
    ...(waiting > 0 ? [{ zh: `${waiting}次发布还在禁发期。`, en: `${waiting} releases are under embargo.` }] : []),
  ];
  return { zh: parts.map(({ zh }) => zh).join(""), en: parts.map(({ en }) => en).join(" ") };
};
