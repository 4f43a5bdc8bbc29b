// The foot of a page: source and method at the left, the synthetic sign at the right.
import type { ReactNode } from "react";
import { useWords } from "../language.tsx";

export const Foot = ({ children, isSynthetic }: { readonly children: ReactNode; readonly isSynthetic: boolean }) => {
  const t = useWords();
  return (
    <footer className="foot">
      <span>{children}</span>
      {isSynthetic && (
        <span>
          {t({
            zh: "演示数据：本区数字全部为合成，不代表任何实际情况；全国和自治区数字来自公开发布。",
            en: "Synthetic data: district figures are made up; national and regional figures are as published.",
          })}
        </span>
      )}
    </footer>
  );
};
