import type { ApiModel } from "../model/api-model.ts";
import { diffModels } from "./diff-models.ts";
import { emitChangelogEntry } from "./emit-changelog-entry.ts";
import type { DatedModel } from "./read-dated-models.ts";
import type { CodeRows, Rename } from "./sdk-change.ts";

export interface FirstEntryInput {
  readonly version: string;
  /** Oldest first. */
  readonly dated: readonly DatedModel[];
  readonly model: ApiModel;
  readonly renamesBetween: (from: string, to: string) => readonly Rename[];
  readonly language: keyof CodeRows;
}

const names = { typescript: "@sundial/sdk", python: "sundial-sdk" } as const;

/** The entry of the first version, and below it what each dated version of the API before would have changed for its users. */
export function emitFirstEntry(input: FirstEntryInput): string {
  const { version, dated, model, renamesBetween, language } = input;
  const history = dated.slice(1).map((after, index) => {
    const before = dated[index] ?? after;
    const changes = diffModels(before.model, after.model, renamesBetween(before.date, after.date));
    const intro = `Compared with version ${before.date}.`;
    return emitChangelogEntry({ heading: `### API ${after.date}`, intro, changes }, language);
  });
  const first = `## ${version}\n\nThe first version. Made from the API's version ${model.apiVersion}.\n`;
  const before = [
    `## Before ${version}`,
    `No \`${names[language]}\` was released for the API's older versions. What follows is computed from their documents: how this`,
    "package would have changed from each to the next. It is of use to those who call an older version, and want to move.",
  ].join("\n");
  return [first, `${before.replace("\n", "\n\n")}\n`, ...history.reverse()].join("\n");
}
