// Why a round is not handed over.
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";

export const handoverProblems = {
  noRound: (id: string): Problem =>
    new Problem("reporting/no-round", 404, { zh: `没有“${id}”这期报送。`, en: `There is no round “${id}”.` }),
  unknownArea: (area: string): Problem =>
    new Problem("reporting/unknown-area", 422, { zh: `没有“${area}”这个地区。`, en: `There is no area “${area}”.` }),
  nothingAccepted: new Problem("reporting/nothing-accepted", 409, {
    zh: "这一期还没有验收的表，没有可上报的数据。",
    en: "No form of this round is accepted yet; there is nothing to hand over.",
  }),
  noReceipt: (number: number): Problem =>
    new Problem("reporting/no-receipt", 404, {
      zh: `没有第${number}号上报。`,
      en: `There is no handover ${number}.`,
    }),
  addressRefused: (fault: Label): Problem => new Problem("reporting/address-refused", 422, fault),
};

/** A password in an address would end up in the database. */
export const passwordInAddress: Label = {
  zh: "地址里不要写用户名和密码。由管理员在服务器上用HANDOVER_TOKEN设置。",
  en: "Leave name and password out of the address. The administrator sets them on the server in HANDOVER_TOKEN.",
};
