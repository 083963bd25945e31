import { invalidRequest } from "../validation/invalid-request.ts";

/** RFC 8259, section 9, lets a parser have such a limit. What is nested much deeper can be parsed, but not be written out again. */
const levelsMax = 256;

/** Throws `invalid_request` when a member that is passed on is nested too deeply for a provider to read. */
export function assertNotTooDeep(request: object): void {
  for (const [name, member] of Object.entries(request)) {
    if (!isDeeper(member, levelsMax - 1)) continue;
    throw invalidRequest("json", [{ path: [name], message: `Is nested deeper than ${levelsMax} levels` }]);
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  const members: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return members.some((member) => isDeeper(member, levels - 1));
}
