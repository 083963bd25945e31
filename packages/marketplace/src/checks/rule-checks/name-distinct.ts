import leven from "leven";
import unhomoglyph from "unhomoglyph";
import type { CheckContext, CheckOutcome } from "../check.ts";
import { conclude } from "../conclude.ts";

export async function checkNameDistinct({ manifest, listOtherNames }: CheckContext): Promise<CheckOutcome> {
  const { name } = manifest;
  if (!name) return conclude({ problems: [], passed: "There is no name yet." });
  const taken = (await listOtherNames()).find((other) => looksLike(name, other));
  const problem = {
    pointer: "/name",
    evidence: `"${name}" can be taken for "${taken}", which another organization has published.`,
    fix: "Choose a name that nobody can mix up with it. If the name is yours by right, write to the reviewers.",
  };
  return conclude({ problems: taken === undefined ? [] : [problem], passed: "No other name is like it." });
}

/** Equal to the eye, or a typing error away; two in long names. */
export function looksLike(one: string, other: string): boolean {
  const [a, b] = [toSkeleton(one), toSkeleton(other)];
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  const distanceMax = length >= 10 ? 2 : length >= 5 ? 1 : 0;
  return leven(a, b) <= distanceMax;
}

/** What is left of a name when case, accents, spaces and look-alike letters do not count (Unicode TR 39, skeleton). */
function toSkeleton(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const skeleton = unhomoglyph(plain)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return skeleton === "" ? plain : skeleton;
}
