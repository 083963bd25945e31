import type { Facts } from "../text/read-facts.ts";
import type { Schema } from "./schema.ts";

/**
 * A schema for JSON that is asked for in words: a draft like `{"priority": "low" | "high"}`, else the quoted names, or those after
 * "keys", "fields" or "properties".
 */
export function schemaInWords(text: string, facts: Facts): Schema {
  const drafted = readDraft(text);
  if (drafted !== null) return drafted;

  const quoted = [...text.matchAll(/["'`]([a-z_]\w{0,40})["'`]\s*(?=[:,}\]]|and\b|or\b|\.|$|\s)/gi)].flatMap(
    (match) => match[1] ?? [],
  );
  const list =
    /\b(?:keys|fields|properties|members)\b\s*(?:named|called|are)?[:\s]+([\w\s,]{3,200})/i.exec(text)?.[1] ?? "";
  const listed = list
    .split(/,|\band\b/)
    .map((name) => name.trim())
    .filter((name) => /^[a-z_]\w{0,40}$/i.test(name));
  const names = [...new Set(quoted.length > 0 ? quoted : listed)].slice(0, 20);
  const found = Object.entries({
    name: facts.names,
    email: facts.emails,
    phone: facts.phones,
    date: facts.dates,
  }).flatMap(([name, values]) => (values.length > 0 ? [name] : []));
  const properties = names.length > 0 ? names : found.length > 1 ? found : ["title", "summary", "tags"];
  return {
    type: "object",
    properties: Object.fromEntries(properties.map((name) => [name, schemaForName(name)])),
    required: properties,
  };
}

const draftMember =
  /"([a-z_]\w{0,40})"\s*:\s*((?:"[^"\n]{0,40}"\s*\|\s*)+"[^"\n]{0,40}"|[a-z]+(?:\[\])?|"[^"\n]{0,80}"|\[[^\]\n]{0,80}\])/gi;

/** The members of `{"name": string, "priority": "low" | "high"}`; null when there is no such draft. */
function readDraft(text: string): Schema | null {
  const members = [...text.matchAll(draftMember)].slice(0, 20).map(([, name = "", value = ""]) => {
    const choices = value.includes("|") ? [...value.matchAll(/"([^"]*)"/g)].map(([, choice]) => choice) : [];
    return [
      name,
      choices.length > 0 ? { enum: choices } : (draftTypes[value.toLowerCase()] ?? schemaForName(name)),
    ] as const;
  });
  if (members.length === 0) return null;
  return { type: "object", properties: Object.fromEntries(members), required: members.map(([name]) => name) };
}

const draftTypes: Readonly<Record<string, Schema>> = {
  string: { type: "string" },
  number: { type: "number" },
  integer: { type: "integer" },
  int: { type: "integer" },
  boolean: { type: "boolean" },
  bool: { type: "boolean" },
  "string[]": { type: "array", items: { type: "string" } },
  "number[]": { type: "array", items: { type: "number" } },
};

function schemaForName(name: string): Schema {
  if (/^(?:is|has|can|should)[_A-Z]/.test(name)) return { type: "boolean" };
  if (/(?:tags|items|steps|ingredients|keywords|names|list|colors|options|points)$/i.test(name))
    return { type: "array", items: { type: "string" } };
  if (
    /count|amount|price|total|age|score|year|quantity|rating|confidence|number|temperature|minutes|hours|servings|calories|duration/i.test(
      name,
    )
  )
    return { type: "number" };
  return { type: "string" };
}
