// Where a round is sent, now or by itself; the schedules that stand can be taken back.
import { useId, useState } from "react";
import type { Label } from "../../kernel/label.ts";
import { call } from "../../ui/call.ts";
import { useWords } from "../../ui/language.tsx";
import { describeSchedule } from "./describe-schedule.ts";
import type { ScheduleView } from "./handover.contract.ts";
import { setHandoverSchedule } from "./handover.contract.ts";
import type { HandoverFormat } from "./handover.ts";

interface SendFormProps {
  readonly round: string;
  readonly area: string;
  readonly format: HandoverFormat;
  readonly schedules: readonly ScheduleView[];
  readonly isBusy: boolean;
  readonly onRun: (work: () => Promise<Label>) => void;
  /** Not given as long as nothing is accepted. */
  readonly onSend: ((address: string) => void) | undefined;
}

export const SendForm = ({ round, area, format, schedules, isBusy, onRun, onSend }: SendFormProps) => {
  const t = useWords();
  const id = useId();
  const [address, setAddress] = useState("");
  const [when, setWhen] = useState<"accepted" | "day">("accepted");
  const [day, setDay] = useState("");
  const [isYearly, setYearly] = useState(false);
  const hasAddress = address.trim() !== "";
  const mayBeYearly = /^\d{4}$/.test(round);
  const plan = async (): Promise<Label> => {
    const dayOf = isYearly ? day.slice(5) : day;
    const schedule = { format, day: when === "day" ? dayOf : null, address };
    await call(setHandoverSchedule, { area, round: isYearly ? null : round, schedule });
    return { zh: "上报计划已保存。", en: "The schedule is saved." };
  };
  const takeBack = async (of: string | null): Promise<Label> => {
    await call(setHandoverSchedule, { area, round: of, schedule: null });
    return { zh: "上报计划已取消。", en: "The schedule is taken back." };
  };
  return (
    <>
      <label className="typelabel" htmlFor={`${id}-address`}>
        {t({ zh: "上级接收地址", en: "Address of the upper level" })}
      </label>
      <input
        id={`${id}-address`}
        className="typein"
        type="url"
        placeholder="https://"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <p className="cap">
        {t({
          zh: "只能发到公网上的https地址。对方要凭据的，由管理员在服务器上设置HANDOVER_HOST（主机）和HANDOVER_TOKEN（凭据）：凭据不存进数据库，只发给那一台主机。地址里不要写密码。",
          en: "Only https addresses on the public internet. If a credential is asked for, the administrator sets HANDOVER_HOST and HANDOVER_TOKEN on the server: the credential is not kept in the database and goes to that host alone. Leave passwords out of the address.",
        })}
      </p>
      <div className="acts">
        <button
          type="button"
          className="btn pri"
          disabled={isBusy || !hasAddress || !onSend}
          onClick={() => onSend?.(address)}
        >
          {t({ zh: "现在发送", en: "Send now" })}
        </button>
        <span className="later">
          <select
            className="select"
            aria-label={t({ zh: "什么时候自动发送", en: "When to send by itself" })}
            value={when}
            onChange={(event) => setWhen(event.target.value === "day" ? "day" : "accepted")}
          >
            <option value="accepted">{t({ zh: "全部验收后", en: "Once all are accepted" })}</option>
            <option value="day">{t({ zh: "到指定日期", en: "On a day" })}</option>
          </select>
          {when === "day" && (
            <input
              className="select"
              type="date"
              aria-label={t({ zh: "日期", en: "Day" })}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
          {mayBeYearly && (
            <label className="ck">
              <input type="checkbox" checked={isYearly} onChange={(event) => setYearly(event.target.checked)} />{" "}
              {t({ zh: "以后每个年度都这样", en: "Every year from now on" })}
            </label>
          )}
          <button
            type="button"
            className="btn"
            disabled={isBusy || !hasAddress || (when === "day" && day === "")}
            onClick={() => onRun(plan)}
          >
            {t({ zh: "设为自动发送", en: "Send by itself" })}
          </button>
        </span>
      </div>
      {schedules.map((schedule) => (
        <p key={schedule.round ?? ""} className="scheduled">
          {t(describeSchedule(schedule))}{" "}
          <button
            type="button"
            className="btn sm"
            disabled={isBusy}
            onClick={() => onRun(() => takeBack(schedule.round))}
          >
            {t({ zh: "取消", en: "Take back" })}
          </button>
        </p>
      ))}
    </>
  );
};
