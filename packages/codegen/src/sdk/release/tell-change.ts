import { worst } from "./judge-change.ts";
import type { Direction, SdkChange } from "./sdk-change.ts";

/** A change without its place: `says` is what its title says of the place. */
export type Told = Omit<SdkChange, "place" | "title"> & { readonly says: string };

export interface TellInput {
  readonly place: string;
  /** Which ways the value goes; none when nothing reaches it, which is judged as if it went both ways. */
  readonly directions: readonly Direction[];
}

/** One change, told in the direction where it means most. */
export function tellChange({ place, directions }: TellInput, of: (direction: Direction) => Told): SdkChange {
  const [first, ...others] = directions.length > 0 ? directions : (["answer", "request"] as const);
  const told = [of(first ?? "answer"), ...others.map(of)];
  const severity = worst(told.map((one) => one.severity));
  const { says, ...change } = told.find((one) => one.severity === severity) ?? of(first ?? "answer");
  return { ...change, place, title: `\`${place}\` ${says}` };
}
