import { follow } from "../spec.ts";
import type { Finding } from "./breaking-change.ts";
import type { DocumentPair } from "./document-pair.ts";
import { asObject, type JsonObject } from "./json.ts";
import type { ListedOperation } from "./list-operations.ts";

/** Statuses, media types, header fields and bodies that a caller gets. */
export function compareResponses(pair: DocumentPair, before: ListedOperation, after: ListedOperation): Finding[] {
  const [old, young] = [asObject(before.raw.responses), asObject(after.raw.responses)];
  // Every client must understand the class of an error status that it does not know (RFC 9110, section 15).
  const added = Object.keys(young).filter((status) => !(status in old) && /^[1-3]/.test(status));
  return [
    ...Object.entries(old).flatMap(([status, response]) => {
      const place = `${before.id} ${status}`;
      if (!(status in young)) return [{ rule: "response-removed" as const, place, message: "is no longer answered" }];
      const answers = {
        before: asObject(follow<unknown>(pair.before, response)),
        after: asObject(follow<unknown>(pair.after, young[status])),
      };
      return [...compareContent(pair, answers, place), ...compareHeaders(pair, answers, place)];
    }),
    ...added.map((status) => ({
      rule: "response-added" as const,
      place: `${before.id} ${status}`,
      message: "may be answered now",
    })),
  ];
}

interface Answers {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

function compareContent(pair: DocumentPair, { before, after }: Answers, place: string): Finding[] {
  const types = asObject(after.content);
  return Object.entries(asObject(before.content)).flatMap(([mediaType, content]) => {
    const kept = types[mediaType];
    if (kept) return pair.compareResponse(asObject(content).schema, asObject(kept).schema, place);
    return [{ rule: "media-type-removed" as const, place, message: `${mediaType} is no longer answered` }];
  });
}

function compareHeaders(pair: DocumentPair, { before, after }: Answers, place: string): Finding[] {
  const headers = new Map(
    Object.entries(asObject(after.headers)).map(([name, header]) => [name.toLowerCase(), header]),
  );
  return Object.entries(asObject(before.headers)).flatMap(([name, header]) => {
    const where = `${place} header ${name}`;
    if (!headers.has(name.toLowerCase()))
      return [{ rule: "header-removed" as const, place: where, message: "comes no more" }];
    const old = asObject(follow<unknown>(pair.before, header));
    const young = asObject(follow<unknown>(pair.after, headers.get(name.toLowerCase())));
    const found = pair.compareResponse(old.schema, young.schema, where);
    if (old.required === true && young.required !== true)
      found.push({ rule: "header-optional", place: where, message: "may be missing now" });
    return found;
  });
}
