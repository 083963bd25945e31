import { worst } from "./judge-change.ts";
import type { SdkChange } from "./sdk-change.ts";

/**
 * The version after `current` by semantic versioning, or null when nothing changed. From 1.0.0 on breaking changes raise the first number,
 * features the second and fixes the third; before it breaking changes raise the second, and everything else the third.
 * Throws for a version that is not three numbers.
 */
export function nextVersion(current: string, changes: readonly Pick<SdkChange, "severity">[]): string | null {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(current)?.slice(1).map(Number);
  if (!numbers) throw new Error(`${current} is not a version of the form 1.2.3`);
  if (changes.length === 0) return null;
  const [major = 0, minor = 0, patch = 0] = numbers;
  const severity = worst(changes.map((change) => change.severity));
  if (severity === "breaking") return major > 0 ? `${major + 1}.0.0` : `0.${minor + 1}.0`;
  if (severity === "feature" && major > 0) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}
