// A field that narrows a list by words; they stand in the URL as `text`.
import type { InputRef } from "antd";
import { Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useGo, useSearch } from "../navigation.tsx";

interface TextFilterProps {
  readonly label: string;
  readonly placeholder: string;
}

/** Keeps its own text, so that composing Chinese is not disturbed by the URL. */
export const TextFilter = ({ label, placeholder }: TextFilterProps) => {
  const go = useGo();
  const wanted = useSearch().text ?? "";
  const [text, setText] = useState(wanted);
  const input = useRef<InputRef>(null);
  useEffect(() => {
    if (document.activeElement !== input.current?.input) setText(wanted);
  }, [wanted]);
  const change = (next: string): void => {
    setText(next);
    go({ search: { text: next.trim() === "" ? undefined : next } }, { replace: true });
  };
  return (
    <Input
      allowClear
      className="words"
      ref={input}
      value={text}
      onChange={(event) => change(event.target.value)}
      aria-label={label}
      placeholder={placeholder}
    />
  );
};
