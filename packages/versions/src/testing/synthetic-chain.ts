import { introducedIn, type VersionChange } from "../engine/define-change.ts";
import type { Edit } from "../engine/edit.ts";
import { renameEnumValue } from "../primitives/rename-enum-value.ts";
import { renameField } from "../primitives/rename-field.ts";
import type { VersionDate } from "../types.ts";

const chat = ["ChatCompletion", "ChatCompletionChunk"];
const choices = ["ChatCompletionChoice", "ChatCompletionChunkChoice"];

/**
 * Changes of chat completions that were never made, one a day from the day after the first version, to measure what a change costs: in
 * turns a field of the answer and of its chunks got another name, and the finish reason `stop` did. Every answer pays for each of them.
 */
export function syntheticChain(count: number): VersionChange[] {
  return Array.from({ length: count }, (_, index) => {
    // The next change of the same thing takes up the name that this one gives; the last one gives today's.
    const from = (word: string) => `${word}_${index}`;
    const to = (word: string) => (index + 2 < count ? `${word}_${index + 2}` : word);
    const edits: Edit[] =
      index % 2 === 0
        ? chat.map((schema) => renameField({ schema, from: from("id"), to: to("id") }))
        : choices.map((schema) =>
            renameEnumValue({ schema, field: "finish_reason", from: from("stop"), to: to("stop") }),
          );
    return introducedIn(dayAfter(index), {
      renameSynthetic: { description: "A change for measuring.", operations: ["createChatCompletion"], edits },
    });
  }).flat();
}

function dayAfter(days: number): VersionDate {
  const date = new Date(Date.parse("2024-11-21T00:00:00Z") + days * 86_400_000);
  return date.toISOString().slice(0, 10) as VersionDate; // a date's first ten characters
}
