// What a field may be given that does not belong there, and what almost does.
export const hostileTexts: readonly string[] = [
  ..."' \" % %25 \\ ../../etc/passwd <script> __proto__ constructor toString NaN Infinity -1 0 1e999".split(" "),
  ..."９９ 👶 儿童 ß *x =1+1 { [1] null $1 %s * _".split(" "),
  "",
  " ",
  "';drop table stats.facts;--",
  "&a [*a]",
  "\u0000",
  "\ud800",
  "\u202e",
  "\r\n",
  "a\tb",
  "x".repeat(5000),
];

export const nearTexts: readonly string[] = [
  ..."650502 650502104 650502104200 000000 000000R 652201 650502500 650503 ６50502".split(" "),
  ..."yizhou-child-plan-2021-2025 health health.g1 health.m4 sys.001 sex residence area stage".split(" "),
  ..."h.mmr h.newborn_visit h.epi_township live_births e.preschool_gross female female+rural".split(" "),
  ..."2024 HY2023 SY2024 2024-06 2024Q3 HY0000 0000 9999 2024-02-29 2023-02-29 0000-01-01".split(" "),
  ..."h.mmr~650000~HY2020~ h.newborn_visit~650502~HY2023~female h.mmr~650000~HY0000~ h.mmr~~~ a~b~2024~c".split(" "),
  ..."h.mmr~650000~2020~ h.mmr~999999~HY9999~female+female h.epi_township~650502~2023~female".split(" "),
  ..."check load in-force archived reported synthetic value missing zh en county".split(" "),
  "element,area,period\nh.mmr",
  'element,area,period,cell,value,state,reason\n"h.mmr,650502',
  "a,a,a\n1,2,3",
  "element,area,period,cell,value,state,reason\nlive_births,650502104200,HY2023,female+rural,3,,",
];

export const oddNumbers: readonly number[] = [
  0,
  -0,
  -1,
  1.5,
  2020,
  2024,
  1920,
  2099,
  1919,
  2100,
  9999,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e308,
  5e-324,
];
