// Levels and kinds of areas, from the national statistical division codes (统计用区划代码); the code of a
// kind is the word used in a district's areas.csv.
import type { Label } from "../src/kernel/label.ts";

interface Naming {
  readonly id: string;
  readonly name: Label;
}

/** From the top down. */
export const areaLevels: readonly Naming[] = [
  { id: "nation", name: { zh: "全国", en: "Nation" } },
  { id: "province", name: { zh: "省级", en: "Province" } },
  { id: "prefecture", name: { zh: "地级", en: "Prefecture" } },
  { id: "county", name: { zh: "县级", en: "County" } },
  { id: "township", name: { zh: "乡级", en: "Township" } },
  { id: "village", name: { zh: "村级", en: "Village" } },
];

export const areaKinds: readonly Naming[] = [
  { id: "nation", name: { zh: "全国", en: "nation" } },
  { id: "nation part", name: { zh: "全国分城乡", en: "part of the nation" } },
  { id: "province", name: { zh: "省", en: "province" } },
  { id: "municipality", name: { zh: "直辖市", en: "municipality" } },
  { id: "autonomous region", name: { zh: "自治区", en: "autonomous region" } },
  { id: "production corps", name: { zh: "生产建设兵团", en: "production corps" } },
  { id: "prefecture-level city", name: { zh: "地级市", en: "prefecture-level city" } },
  { id: "prefecture", name: { zh: "地区", en: "prefecture" } },
  { id: "autonomous prefecture", name: { zh: "自治州", en: "autonomous prefecture" } },
  { id: "production-corps division", name: { zh: "兵团师市", en: "production-corps division" } },
  { id: "district", name: { zh: "市辖区", en: "district" } },
  { id: "county", name: { zh: "县", en: "county" } },
  { id: "county-level city", name: { zh: "县级市", en: "county-level city" } },
  { id: "autonomous county", name: { zh: "自治县", en: "autonomous county" } },
  { id: "subdistrict", name: { zh: "街道", en: "subdistrict" } },
  { id: "town", name: { zh: "镇", en: "town" } },
  { id: "township", name: { zh: "乡", en: "township" } },
  { id: "ethnic township", name: { zh: "民族乡", en: "ethnic township" } },
  { id: "mining area", name: { zh: "矿区", en: "mining area" } },
  { id: "functional zone", name: { zh: "功能区", en: "functional zone" } },
  { id: "production-corps farm", name: { zh: "兵团团场", en: "production-corps farm" } },
  { id: "village or community", name: { zh: "村（社区）", en: "village or community" } },
  { id: "village", name: { zh: "村", en: "village" } },
  { id: "community", name: { zh: "社区", en: "community" } },
];
