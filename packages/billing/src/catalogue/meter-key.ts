import type { TokenClass } from "../pricing/types.ts";

/** The meter of one model and token class, the same for all plans. */
export function meterKey(model: string, tokenClass: TokenClass): string {
  return `sundial_${model}_${tokenClass}`;
}
