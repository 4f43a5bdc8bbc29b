// The title of the browser's tab: the page, then the product.
import { useEffect } from "react";
import { useWords } from "./language.tsx";

export const usePageTitle = (title: string | undefined): void => {
  const t = useWords();
  const product = t({ zh: "苗圃", en: "Miaopu" });
  useEffect(() => {
    document.title = title === undefined ? product : `${title} · ${product}`;
  }, [title, product]);
};
