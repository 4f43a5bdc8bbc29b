// In the demonstration one may look through the eyes of any role; otherwise the name of who is signed in.
import { Select } from "antd";
import type { z } from "zod";
import { getSession } from "../access/session.contract.ts";
import { useWords } from "../ui/language.tsx";
import { useAskAsSomebodyElse } from "../ui/use-answer.tsx";

type Session = z.output<typeof getSession.output>;

const chooseRole = (role: string): Promise<Response> =>
  fetch("/api/demo-role", {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ role }),
  });

export const RoleChooser = ({ session }: { readonly session: Session }) => {
  const t = useWords();
  const askAnew = useAskAsSomebodyElse(getSession);
  if (!session.demo)
    return (
      <span className="who">
        <b>{t(session.actor.name)}</b>
      </span>
    );
  const choose = (role: string): void => void chooseRole(role).then(askAnew);
  const word = t({ zh: "演示身份", en: "Demo role" });
  return (
    <span className="who">
      {word}
      <Select
        className="pick"
        variant="borderless"
        size="small"
        aria-label={word}
        value={session.actor.id}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={session.demo.roles.map(({ id, name, roleName }) => ({
          value: id,
          label: t(roleName),
          title: t(name),
          name: t(name),
        }))}
        optionRender={({ data }) => (
          <span>
            {data.label} <span className="cap">{data.name}</span>
          </span>
        )}
      />
    </span>
  );
};
