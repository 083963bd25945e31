import type { Member, NamedType } from "./api-model.ts";

/** What a member says of itself, or of the type that it refers to. */
export function describeMember({ description, type }: Member, types: readonly NamedType[]): string {
  const reference = type.kind === "union" ? type.of.find(({ kind }) => kind === "reference") : type;
  const named = types.find(({ name }) => reference?.kind === "reference" && name === reference.name);
  return description || (named?.description ?? "");
}
