import { follow } from "../spec.ts";
import type { Finding } from "./breaking-change.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareSecurity } from "./compare-security.ts";
import type { DocumentPair } from "./document-pair.ts";
import { asList, asObject } from "./json.ts";
import type { ListedOperation } from "./list-operations.ts";

/** What one operation asks for, takes and answers, before and after. */
export function compareOperations(pair: DocumentPair, before: ListedOperation, after: ListedOperation): Finding[] {
  return [
    ...compareNames(before, after),
    ...compareSecurity(pair, before, after),
    ...compareParameters(pair, before, after),
    ...compareBodies(pair, before, after),
    ...compareResponses(pair, before, after),
    ...compareErrorCodes(before, after),
  ];
}

/** Generated clients name their methods after the id. */
function compareNames(before: ListedOperation, after: ListedOperation): Finding[] {
  if (before.raw.operationId === after.raw.operationId) return [];
  return [{ rule: "operation-renamed", place: before.id, message: `its operationId became ${after.id}` }];
}

function compareErrorCodes(before: ListedOperation, after: ListedOperation): Finding[] {
  const kept = asList(after.raw["x-error-codes"]);
  return asList(before.raw["x-error-codes"])
    .filter((code) => !kept.includes(code))
    .map((code) => ({ rule: "error-code-removed", place: before.id, message: `\`${code}\` is no longer listed` }));
}

function compareBodies(pair: DocumentPair, before: ListedOperation, after: ListedOperation): Finding[] {
  const place = `${before.id} request`;
  const [old, young] = [
    asObject(follow<unknown>(pair.before, before.raw.requestBody)),
    asObject(follow<unknown>(pair.after, after.raw.requestBody)),
  ];
  const found: Finding[] = [];
  if (young.required === true && old.required !== true)
    found.push({ rule: "request-body-required", place, message: "a body is required now" });
  if (!before.raw.requestBody) return found;
  if (!after.raw.requestBody) return [{ rule: "request-body-removed", place, message: "takes no body any more" }];
  const types = asObject(young.content);
  for (const [mediaType, content] of Object.entries(asObject(old.content))) {
    const kept = types[mediaType];
    if (kept) found.push(...pair.compareRequest(asObject(content).schema, asObject(kept).schema, place));
    else found.push({ rule: "media-type-removed", place, message: `${mediaType} is no longer accepted` });
  }
  return found;
}
