import { expect, test } from "vitest";
import { chooseScale } from "./choose-scale.ts";

const percent = { minimum: 0, maximum: 100 };

test("shares inside their limits follow log odds, everything else stays as it is", () => {
  expect(chooseScale([{ value: 81 }, { value: 88 }], percent)).toBe("logit");
  expect(chooseScale([{ value: 81 }, { value: 100 }], percent)).toBe("linear");
  expect(chooseScale([{ value: 4.2 }, { value: 3.9 }], { minimum: 0 })).toBe("linear");
  expect(chooseScale([{ value: 81 }])).toBe("linear");
});
