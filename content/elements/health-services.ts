// Data elements of doctors in primary facilities and of hotlines: facility register, agency register.
// [D] Health counts every primary facility in the district, those in corps farms included.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

export const healthServicesElements: readonly Element[] = [
  defineElement("primary_care_facilities", {
    name: { zh: "乡镇卫生院和社区卫生服务中心数", en: "Township hospitals and community health centres" },
    unit: "count",
    agency: "health",
    acrossTime: "last",
  }),
  defineElement("child_care_gps", {
    name: { zh: "提供规范儿童基本医疗服务的全科医生数", en: "General practitioners who give standard child care" },
    agency: "health",
    acrossTime: "last",
  }),
  defineElement("child_health_doctors", {
    name: { zh: "专职从事儿童保健工作的医生数", en: "Doctors who do child health care only" },
    agency: "health",
    acrossTime: "last",
  }),
  defineElement("sexual_health_hotlines", {
    name: { zh: "儿童性健康服务热线数", en: "Sexual-health hotlines for children" },
    unit: "count",
    agency: "health",
    reportedAt: "county",
    acrossTime: "last",
  }),
];
