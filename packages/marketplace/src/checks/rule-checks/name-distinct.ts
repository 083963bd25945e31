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
  return toSkeletons(one).some((a) => toSkeletons(other).some((b) => isNear(a, b)));
}

function isNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const distanceMax = length >= 10 ? 2 : length >= 5 ? 1 : 0;
  return a === b || leven(a, b) <= distanceMax;
}

/**
 * What is left of a name when case, accents, spaces and look-alike letters do not count (Unicode TR 39, skeleton). Capitals look like other letters
 * than small ones do, so it is made of both.
 */
function toSkeletons(name: string): string[] {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "");
  return [...new Set([toLetters(plain.toLowerCase()), toLetters(unhomoglyph(plain).toLowerCase())])];
}

function toLetters(text: string): string {
  const skeleton = unhomoglyph(text).normalize("NFKD").toLowerCase();
  return skeleton.replace(/[^\p{L}\p{N}]/gu, "") || skeleton;
}
