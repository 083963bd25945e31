import type { Finding } from "./breaking-change.ts";
import type { DocumentPair } from "./document-pair.ts";
import { asList, asObject, type JsonObject } from "./json.ts";
import type { ListedOperation } from "./list-operations.ts";

/** Ways to authenticate that no longer do, or that need more than before. */
export function compareSecurity(pair: DocumentPair, before: ListedOperation, after: ListedOperation): Finding[] {
  const open = after.security.length === 0 || after.security.some((option) => Object.keys(option).length === 0);
  const options = before.security.length === 0 ? [{}] : before.security;
  return [
    ...(open ? [] : options.flatMap((option) => compareOption(before.id, option, after.security))),
    ...compareSchemes(pair, before),
  ];
}

function compareOption(place: string, option: JsonObject, options: readonly JsonObject[]): Finding[] {
  if (options.some((other) => suffices(option, other))) return [];
  const names = Object.keys(option).join(" and ");
  if (names === "") return [{ rule: "security-removed", place, message: "needs a credential now" }];
  const same = options.find((other) => Object.keys(other).every((name) => name in option));
  if (!same) return [{ rule: "security-removed", place, message: `${names} alone is no longer accepted` }];
  const wanted = Object.values(same).flatMap(asList).join(", ");
  return [{ rule: "security-scope", place, message: `${names} needs ${wanted} now` }];
}

/** Whether a credential that met the one option meets the other. */
function suffices(option: JsonObject, other: JsonObject): boolean {
  return Object.entries(other).every(
    ([name, scopes]) => name in option && asList(scopes).every((scope) => asList(option[name]).includes(scope)),
  );
}

const parts = ["type", "scheme", "in", "name"];

function compareSchemes({ before, after }: DocumentPair, { security }: ListedOperation): Finding[] {
  const names = security.flatMap((option) => Object.keys(option));
  return names.flatMap((name) => {
    const [old, young] = [schemeOf(before, name), schemeOf(after, name)];
    return parts
      .filter((part) => young && old?.[part] !== young[part])
      .map((part) => ({
        rule: "security-scheme" as const,
        place: `securitySchemes.${name}`,
        message: `${part} ${old?.[part]} became ${young?.[part]}`,
      }));
  });
}

function schemeOf({ components }: DocumentPair["before"], name: string): JsonObject | undefined {
  const schemes = asObject(components.securitySchemes);
  return name in schemes ? asObject(schemes[name]) : undefined;
}
