// The command line and the HTTP call that give the same answer, to be copied.
import { useState } from "react";
import { useWords } from "../../ui/language.tsx";

export const SameAnswer = ({ name, item }: { readonly name: string; readonly item: string }) => {
  const t = useWords();
  const items = `'[${item.replaceAll("'", String.raw`'\''`)}]'`;
  return (
    <section>
      <h2 className="sec rule">{t({ zh: "用程序算出同样的结果", en: "The same answer by program" })}</h2>
      <Command
        label={t({ zh: "命令行", en: "Command line" })}
        text={`echo ${items} | npm run -s cli -- calc ${name}`}
      />
      <Command
        label={t({ zh: "HTTP", en: "HTTP" })}
        text={`curl -X POST ${window.location.origin}/open/v1/calc/${name} -H 'content-type: application/json' -d ${items}`}
      />
    </section>
  );
};

const Command = ({ label, text }: { readonly label: string; readonly text: string }) => {
  const t = useWords();
  const [copied, setCopied] = useState<string>();
  return (
    <div className="command">
      <p>
        <span className="s13">{label}</span>
        <button
          type="button"
          className="btn sm"
          aria-label={t({ zh: `复制${label}`, en: `Copy ${label}` })}
          onClick={() => void copy(text).then((isDone) => isDone && setCopied(text))}
        >
          {copied === text ? t({ zh: "已复制", en: "Copied" }) : t({ zh: "复制", en: "Copy" })}
        </button>
      </p>
      <pre tabIndex={0} aria-label={label}>
        {text}
      </pre>
    </div>
  );
};

/** Without https a browser may not let the page write; then the text is there to be marked. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
