// Opening a round: period, whose forms, a note; before that, how much it asks for at most; afterwards, what it did.
import { useId, useState } from "react";
import type { z } from "zod";
import { listAreas } from "../../access/area/area.contract.ts";
import type { Label } from "../../kernel/label.ts";
import { call, UiProblem } from "../../ui/call.ts";
import { Dialog } from "../../ui/frame/dialog.view.tsx";
import { useWords } from "../../ui/language.tsx";
import { Link } from "../../ui/navigation.tsx";
import { useAnswer, useForgetAnswers } from "../../ui/use-answer.tsx";
import { listForms } from "../form/form.contract.ts";
import { useNames } from "../progress/head-filters.view.tsx";
import { nameRound } from "../round/present-round.ts";
import { openRound } from "../round/round.contract.ts";
import { describeOpening, listAsked } from "./describe-opening.ts";

interface OpenRoundProps {
  readonly district: string;
  /** The period that would come next. */
  readonly proposed: string;
  readonly onClose: () => void;
}

type Opened = z.output<typeof openRound.output>;

export const OpenRound = ({ district, proposed, onClose }: OpenRoundProps) => {
  const t = useWords();
  const forget = useForgetAnswers();
  const [opened, setOpened] = useState<Opened>();
  const [refusal, setRefusal] = useState<Label>();
  const [isBusy, setBusy] = useState(false);
  const open = async (input: z.input<typeof openRound.input>): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      setOpened(await call(openRound, input));
      await forget();
    } catch (error) {
      if (!(error instanceof UiProblem)) throw error;
      setRefusal(error.texts);
    } finally {
      setBusy(false);
    }
  };
  const title = t({ zh: "开启一期报送", en: "Open a round" });
  return (
    <Dialog label={title} isOpen onClose={onClose}>
      <div className="pad opening">
        <h2 className="sec">{title}</h2>
        {opened ? (
          <OpenedView opened={opened} onClose={onClose} />
        ) : (
          <OpeningForm
            district={district}
            proposed={proposed}
            isBusy={isBusy}
            refusal={refusal}
            onOpen={(input) => void open(input)}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
};

interface OpeningFormProps extends OpenRoundProps {
  readonly isBusy: boolean;
  readonly refusal: Label | undefined;
  readonly onOpen: (input: z.input<typeof openRound.input>) => void;
}

const OpeningForm = ({ district, proposed, isBusy, refusal, onOpen, onClose }: OpeningFormProps) => {
  const t = useWords();
  const id = useId();
  const [period, setPeriod] = useState(proposed);
  const [agencies, setAgencies] = useState<readonly string[]>([]);
  const [note, setNote] = useState("");
  const forms = useAnswer(listForms, {}).data?.forms ?? [];
  const areas = useAnswer(listAreas, { under: district }).data?.areas ?? [];
  const asked = listAsked(forms, period.trim(), agencies);
  const countUnits = (level: string): number => areas.filter((area) => area.level === level).length;
  const send = (): void =>
    onOpen({
      period: period.trim(),
      area: district,
      note,
      ...(agencies.length === 0 ? {} : { forms: asked.map((form) => form.id) }),
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={`${id}-period`}>{t({ zh: "时期", en: "Period" })}</label>
      <input
        id={`${id}-period`}
        className="select"
        value={period}
        aria-describedby={`${id}-what`}
        onChange={(event) => setPeriod(event.target.value)}
      />
      <AgencyChoice
        agencies={[...new Set(forms.map(({ agency }) => agency))]}
        chosen={agencies}
        onChoose={setAgencies}
      />
      <label htmlFor={`${id}-note`}>{t({ zh: "说明（各单位看得到）", en: "Note (everybody can read it)" })}</label>
      <textarea
        id={`${id}-note`}
        className="select"
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <p id={`${id}-what`} className="i2" aria-live="polite">
        {forms.length > 0 && t(describeOpening(asked, countUnits))}
      </p>
      {refusal && (
        <p className="off" role="alert">
          {t(refusal)}
        </p>
      )}
      <p className="acts">
        <button type="submit" className="btn pri" disabled={isBusy}>
          {isBusy ? t({ zh: "正在开启……", en: "Opening…" }) : t({ zh: "开启", en: "Open" })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t({ zh: "不开了", en: "Cancel" })}
        </button>
      </p>
    </form>
  );
};

interface AgencyChoiceProps {
  readonly agencies: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

const AgencyChoice = ({ agencies, chosen, onChoose }: AgencyChoiceProps) => {
  const t = useWords();
  const names = useNames();
  return (
    <fieldset>
      <legend>{t({ zh: "哪些单位的报表（不选就是全部）", en: "Whose forms (none chosen means all)" })}</legend>
      {agencies.map((agency) => (
        <label key={agency} className="ck">
          <input
            type="checkbox"
            checked={chosen.includes(agency)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, agency] : chosen.filter((each) => each !== agency))
            }
          />
          {t(names(agency))}
        </label>
      ))}
    </fieldset>
  );
};

const OpenedView = ({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) => {
  const t = useWords();
  const { round, expected, forms, notices } = opened;
  const name = nameRound(round);
  return (
    <>
      <p role="status">
        {expected === 0
          ? t({
              zh: `${name.zh}已经开过，没有新增的报表。`,
              en: `${name.en} was open already; nothing was added.`,
            })
          : t({
              zh: `已开启${name.zh}：${forms}张表，应报${expected}份，发出${notices}条通知。`,
              en: `Opened ${name.en}: ${forms} forms, ${expected} copies expected, ${notices} notices sent.`,
            })}
      </p>
      <p className="acts">
        <Link className="btn pri" path={`/rounds/${round}`}>
          {t({ zh: "看进度", en: "See its progress" })}
        </Link>
        <button type="button" className="btn" onClick={onClose}>
          {t({ zh: "关闭", en: "Close" })}
        </button>
      </p>
    </>
  );
};
