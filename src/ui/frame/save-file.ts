// Hands a file to the reader; of a day of the past, it says so in its name.
import { readAsOf } from "../use-as-of.ts";

export const saveFile = (name: string, content: string | Blob, type: string): void => {
  const asOf = readAsOf(new URLSearchParams(location.search).get("asOf") ?? undefined);
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = asOf === undefined ? name : name.replace(/(\.\w+)$/, `-as-of-${asOf}$1`);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
