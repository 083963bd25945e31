import { decodeCursor, type IdPrefix, isId } from "@sundial/kernel";
import { coreErrors } from "./core-errors.ts";

/** The id a list goes on after, or undefined on the first page. Throws `invalid_cursor` unless it was made by a list of that kind. */
export function requireCursor(kind: IdPrefix, after: string | undefined): string | undefined {
  if (after === undefined) return undefined;
  const id = decodeCursor(after);
  if (id === null || !isId(kind, id)) throw coreErrors.invalid_cursor({}, { param: "after" });
  return id;
}
