// The areas as a tree to choose from, in the order of their codes.
interface Listed {
  readonly code: string;
  readonly parent: string | null;
  readonly name: { readonly zh: string; readonly en: string };
}

export interface AreaBranch {
  readonly value: string;
  readonly title: string;
  readonly children: readonly AreaBranch[];
}

/** Roots are the areas whose parent is not listed. */
export const toAreaBranches = (areas: readonly Listed[], language: "zh" | "en"): readonly AreaBranch[] => {
  const codes = new Set(areas.map(({ code }) => code));
  const under = new Map<string | null, Listed[]>();
  for (const area of areas) {
    const parent = area.parent !== null && codes.has(area.parent) ? area.parent : null;
    under.set(parent, [...(under.get(parent) ?? []), area]);
  }
  const branch = ({ code, name }: Listed): AreaBranch => ({
    value: code,
    title: name[language],
    children: (under.get(code) ?? []).map(branch),
  });
  return (under.get(null) ?? []).map(branch);
};
