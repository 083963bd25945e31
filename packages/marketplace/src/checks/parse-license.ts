import parse, { type Info } from "spdx-expression-parse";

/** An SPDX licence expression as a tree, or null when it is none. */
export function parseLicense(expression: string): Info | null {
  try {
    return parse(expression);
  } catch {
    return null;
  }
}

const copyleft = /^(A?GPL-|SSPL-|EUPL-|OSL-|CC-BY-SA|CC-BY-NC-SA)/;

/** The copyleft licences that nobody can choose around: of alternatives, all must be such. */
export function findCopyleft(license: Info): string[] {
  if (!("conjunction" in license)) {
    const name = license.license ?? "";
    return copyleft.test(name) ? [name] : [];
  }
  const [left, right] = [findCopyleft(license.left), findCopyleft(license.right)];
  if (license.conjunction === "or" && (left.length === 0 || right.length === 0)) return [];
  return [...left, ...right];
}
