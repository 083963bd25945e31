import { createHash } from "node:crypto";
import type { TokenClass } from "../pricing/types.ts";

export interface MeterEventName {
  readonly organizationId: string;
  readonly model: string;
  readonly tokenClass: TokenClass;
  readonly minute: Date;
  readonly sequence: number;
}

const lengthMax = 100;

/** The same for the same entry, wherever and whenever it is made: `sdl_<org>_<model>_<class>_<minute>_<sequence>`, or its hash when that has more than 100 characters. */
export function meterEventIdentifier(name: MeterEventName): string {
  const { organizationId, model, tokenClass, minute, sequence } = name;
  const text = `sdl_${organizationId}_${model}_${tokenClass}_${minute.getTime() / 60_000}_${sequence}`;
  return text.length <= lengthMax ? text : `sdl_${createHash("sha256").update(text).digest("hex")}`;
}
