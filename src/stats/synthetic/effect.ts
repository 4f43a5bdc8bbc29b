// How far an area stands from the whole of its district: a part that stays over the years and a yearly one.
import type { Element } from "../element/element.ts";
import type { Place } from "./frame.ts";
import { drawNormal, openStream } from "./random.ts";
import type { Rule } from "./settings.ts";

export interface EffectRequest {
  readonly seed: string;
  readonly element: Element;
  readonly rule: Rule;
  readonly year: number;
}

/** In the unit of `spread`; villages share the greater part with their township. */
export const drawEffect = ({ seed, element, rule, year }: EffectRequest, { code, township }: Place): number => {
  const spread = rule.spread ?? 0;
  const wobble = rule.wobble ?? yearlyPart * spread;
  const draw = (name: string): number => drawNormal(openStream(`${seed}|${element.id}|${name}`));
  const own = spread === 0 ? 0 : draw(code);
  const lasting = township === null || township === code || spread === 0 ? own : 0.6 * draw(township) + 0.8 * own;
  return spread * lasting + (wobble === 0 ? 0 : wobble * draw(`${code}|${year}`));
};

const yearlyPart = 0.3;
