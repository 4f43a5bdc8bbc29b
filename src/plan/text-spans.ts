// A plan text with marked spans: `近视率降到[38%]{health.g9.t2}以下` → plain runs and runs tied to an id.
export interface TextRun {
  readonly text: string;
  /** Target, commitment or system that the words stand for. */
  readonly mark?: string;
}

const spanPattern = /\[([^\][]*)\]\{([^}]*)\}/g;

export const parseTextRuns = (text: string): readonly TextRun[] => {
  const runs: TextRun[] = [];
  let from = 0;
  for (const match of text.matchAll(spanPattern)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    runs.push({ text: match[1] ?? "", mark: match[2] ?? "" });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
};

export const listMarks = (text: string): readonly string[] =>
  parseTextRuns(text).flatMap(({ mark }) => (mark === undefined ? [] : [mark]));

export const printPlain = (text: string): string => text.replaceAll(spanPattern, "$1");
