import type { CodeLanguage } from "./highlight.ts";
import type { SampleRecord } from "./sample-record.ts";

/** A sample as pages show it. */
export interface ShownSample {
  /** The same in several languages, or in one. */
  readonly samples: readonly { readonly label: string; readonly language: CodeLanguage; readonly code: string }[];
  readonly verified: SampleRecord | null;
  /** Where below /samples a click runs it with the reader's test key; null for what a click may not run. */
  readonly run: string | null;
  /** False where a test key is refused, so that the reader's own does not stand in it. */
  readonly takesTestKey: boolean;
  /** What a reader should know of running it here, or why it is not run. */
  readonly note?: string | undefined;
}
