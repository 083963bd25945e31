import { type CompileCarry, createCarryCompiler } from "../engine/compile-carry.ts";
import { compileStepsDown } from "../engine/compile-change.ts";
import type { VersionChange } from "../engine/define-change.ts";
import { follow, listOperations, type MediaType, type OpenApiDocument } from "../engine/document.ts";
import type { Carry, EditFacts } from "../engine/edit.ts";
import { readOperationParts } from "../engine/operation-parts.ts";
import { isRecord } from "../engine/record.ts";
import { startEventsDown } from "../engine/start-events-down.ts";
import { streamOfAnswer } from "./stream-of-answer.ts";

/**
 * Makes the examples of a newer document show a change, in place: a value that no example has yet is put where its field is, and a
 * stream that the change leaves alone is made from an answer that it does not.
 */
export function illustrateChange(document: OpenApiDocument, change: VersionChange): void {
  illustrateStreams(document, change);
  for (const { facts } of change.edits) {
    illustrateParameter(document, facts);
    illustrateValue(document, facts);
    illustrateTime(document, facts);
  }
}

function illustrateParameter(document: OpenApiDocument, { kind, schema, newer }: EditFacts): void {
  const parameter = kind === "rename_parameter_value" ? document.components.parameters[schema ?? ""] : undefined;
  if (parameter) parameter.example = newer;
}

const valueKinds: readonly string[] = ["rename_enum_value", "split_enum_value", "rename_value"];

function illustrateValue(document: OpenApiDocument, facts: EditFacts): void {
  const { kind, schema, field, older, newer } = facts;
  if (!valueKinds.includes(kind) || schema === undefined || newer === undefined) return;
  const wanted = newer.split(", ").find((value) => value !== older);
  let isShown = false;
  const look = inPlace(field, (value) => {
    isShown ||= value === wanted;
    return value;
  });
  // Null says that there is no value; only a value without a fixed list may stand in its place.
  const replaceable = (value: unknown) => typeof value === "string" || (kind === "rename_value" && value === null);
  const fits = (value: unknown) => (field === undefined ? value === older : replaceable(value));
  const put = inPlace(field, (value) => (fits(value) ? wanted : value));
  const compileLook = createCarryCompiler(document, new Map([[schema, look]]));
  const compilePut = createCarryCompiler(document, new Map([[schema, put]]));
  for (const { media } of listMedia(document)) {
    isShown = false;
    carryMedia(document, media, compileLook);
    if (!isShown) carryMedia(document, media, compilePut);
  }
}

/** A time that callers may leave out, and that examples of requests do leave out. */
function illustrateTime(document: OpenApiDocument, { kind, schema, field }: EditFacts): void {
  if (kind !== "change_type" || schema === undefined || field === undefined) return;
  if (document.components.schemas[schema]?.properties?.[field]?.format !== "date-time") return;
  const put: Carry = (value) =>
    isRecord(value) ? { ...value, [field]: value[field] ?? "2027-11-23T12:00:00Z" } : value;
  const compile = createCarryCompiler(document, new Map([[schema, put]]));
  for (const { media, kind: part } of listMedia(document)) if (part === "body") carryMedia(document, media, compile);
}

function inPlace(field: string | undefined, change: Carry): Carry {
  if (field === undefined) return change;
  return (value) => (isRecord(value) && field in value ? { ...value, [field]: change(value[field]) } : value);
}

type Media = { readonly media: MediaType; readonly kind: "body" | "answer" | "stream" };

function listMedia(document: OpenApiDocument): Media[] {
  return listOperations(document).flatMap((located) => {
    const { body, answers, stream } = readOperationParts(document, located);
    return [
      ...(body ? [{ media: body, kind: "body" } as const] : []),
      ...[...answers.values()].map((media) => ({ media, kind: "answer" }) as const),
      ...(stream ? [{ media: stream, kind: "stream" } as const] : []),
    ];
  });
}

function carryMedia(document: OpenApiDocument, media: MediaType, compile: CompileCarry): void {
  const carry = compile(media.schema);
  if (!carry) return;
  for (const reference of Object.values(media.examples ?? {})) {
    const example = follow<{ value?: unknown }>(document, reference);
    example.value = carry(example.value);
  }
  const events = media["x-sse-example"];
  if (events !== undefined)
    media["x-sse-example"] = events.replace(/^data: (\{.*)$/gm, (_, data: string) => {
      return `data: ${JSON.stringify(carry(JSON.parse(data)))}`;
    });
}

function illustrateStreams(document: OpenApiDocument, change: VersionChange): void {
  const steps = compileStepsDown(document, change);
  for (const located of listOperations(document)) {
    const { id, answers, stream } = readOperationParts(document, located);
    const step = steps.get(id);
    const events = stream?.["x-sse-example"];
    if (!stream || !step?.createEvents || events === undefined) continue;
    const migrate = startEventsDown(step);
    const isTouched = [...events.matchAll(/^data: (\{.*)$/gm)].some(([, data = ""]) => {
      return JSON.stringify(migrate(JSON.parse(data))) !== JSON.stringify([JSON.parse(data)]);
    });
    if (isTouched) continue;
    for (const [status, media] of answers)
      for (const reference of Object.values(media.examples ?? {})) {
        const { value } = follow<{ value?: unknown }>(document, reference);
        const carried = step.answers.get(status)?.(value);
        if (carried !== undefined && carried !== value) stream["x-sse-example"] = streamOfAnswer(value);
      }
  }
}
