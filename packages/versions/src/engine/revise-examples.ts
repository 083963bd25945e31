import type { StepDown } from "./compile-change.ts";
import { follow, listOperations, type MediaType, type OpenApiDocument } from "./document.ts";
import type { Carry } from "./edit.ts";
import { readOperationParts } from "./operation-parts.ts";
import { startEventsDown } from "./start-events-down.ts";

/** Carries every example of a newer document to the older form, in place. The document's schemas are still the newer ones. */
export function reviseExamples(document: OpenApiDocument, steps: ReadonlyMap<string, StepDown>): void {
  const revised = new Set<object>();

  function reviseMedia(media: MediaType | null | undefined, carry: Carry | null): void {
    if (!media || !carry) return;
    for (const example of Object.values(media.examples ?? {})) {
      // An error's example is one component that many operations refer to.
      const target = follow(document, example);
      if (revised.has(target) || target.value === undefined) continue;
      revised.add(target);
      target.value = carry(target.value);
    }
  }

  for (const located of listOperations(document)) {
    const step = steps.get(located.operation.operationId);
    if (!step) continue;
    const parts = readOperationParts(document, located);
    reviseMedia(parts.body, step.body);
    for (const [status, media] of parts.answers) reviseMedia(media, step.answers.get(status) ?? null);
    reviseStream(parts.stream, step, reviseMedia);
    for (const media of parts.problems) reviseMedia(media, step.problem);
  }
}

function reviseStream(
  stream: MediaType | null,
  step: StepDown,
  reviseMedia: (media: MediaType, carry: Carry) => void,
): void {
  if (!stream || (!step.event && !step.createEvents)) return;
  reviseMedia(stream, (event) => startEventsDown(step)(event)[0] ?? event);
  if (stream["x-sse-example"] !== undefined) stream["x-sse-example"] = reviseText(stream["x-sse-example"], step);
}

function reviseText(text: string, step: StepDown): string {
  const migrate = startEventsDown(step);
  return text
    .split("\n")
    .flatMap((line) => {
      if (!line.startsWith("data: {")) return [line];
      return migrate(JSON.parse(line.slice("data: ".length))).map((event) => `data: ${JSON.stringify(event)}`);
    })
    .join("\n");
}
