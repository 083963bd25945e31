import type { Dice } from "../dice.ts";
import type { Material, ValuePlace } from "./material.ts";
import { numberMember, type Schema } from "./schema.ts";

interface NumberPlace extends ValuePlace {
  readonly isInteger: boolean;
  /** Draws from the whole range, whatever suits the name. */
  readonly isAny?: boolean;
  readonly dice: Dice;
  readonly material: Material;
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A number within the schema's bounds: one that suits the member's name when it fits, else one drawn from the range. */
export function generateNumber(schema: Schema, place: NumberPlace): number {
  const { isInteger, isAny = false, name, parent, dice, material } = place;
  const range = readRange(schema, isInteger);
  const suited = isAny ? undefined : material.numberFor({ name, parent }, dice);
  const isBounded = Number.isFinite(range.min) || Number.isFinite(range.max);
  const wanted =
    suited !== undefined && (!isBounded || (suited >= range.min && suited <= range.max))
      ? suited
      : draw(range, isAny ? dice.integer(0, 1_000) / 1_000 : dice.integer(1, 9) / 10);
  return fit(wanted, range, schema);
}

function readRange(schema: Schema, isInteger: boolean): Range {
  const multiple = Math.abs(numberMember(schema, "multipleOf") ?? 0);
  const step = multiple > 0 && !(isInteger && !Number.isInteger(multiple)) ? multiple : isInteger ? 1 : 0;
  const min = numberMember(schema, "minimum") ?? Number.NEGATIVE_INFINITY;
  const max = numberMember(schema, "maximum") ?? Number.POSITIVE_INFINITY;
  const above = numberMember(schema, "exclusiveMinimum") ?? Number.NEGATIVE_INFINITY;
  const below = numberMember(schema, "exclusiveMaximum") ?? Number.POSITIVE_INFINITY;
  return { min: Math.max(min, above), max: Math.min(max, below), step };
}

function draw({ min, max }: Range, share: number): number {
  const low = Number.isFinite(min) ? min : Math.min(0, Number.isFinite(max) ? max - 100 : 0);
  const high = Number.isFinite(max) ? max : low + 100;
  return low + (Math.min(high, low + 1_000) - low) * share;
}

function fit(wanted: number, { min, max, step }: Range, schema: Schema): number {
  if (step === 0) return betweenBounds(Number(wanted.toPrecision(4)), { min, max, step }, schema);
  const isExclusiveMin = numberMember(schema, "exclusiveMinimum") === min;
  const isExclusiveMax = numberMember(schema, "exclusiveMaximum") === max;
  let steps = Math.round(wanted / step);
  const lowest = isExclusiveMin ? Math.floor(min / step) + 1 : Math.ceil(min / step);
  const highest = isExclusiveMax ? Math.ceil(max / step) - 1 : Math.floor(max / step);
  steps = Math.max(lowest, Math.min(highest, steps));
  return normalise(steps * step, step);
}

function betweenBounds(value: number, { min, max }: Range, schema: Schema): number {
  const isInside =
    value >= min && value <= max && value !== schema.exclusiveMinimum && value !== schema.exclusiveMaximum;
  if (isInside) return value;
  if (Number.isFinite(min) && Number.isFinite(max)) return min + (max - min) / 2;
  return Number.isFinite(min) ? min + 1 : max - 1;
}

/** 3 * 0.1 is 0.30000000000000004: keep as many decimals as the step has. */
function normalise(value: number, step: number): number {
  const decimals = /\.(\d+)$/.exec(String(step))?.[1]?.length ?? 0;
  return decimals === 0 ? value + 0 : Number(value.toFixed(decimals));
}
