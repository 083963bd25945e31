import { listErrorCodes } from "./error-registry.ts";
import { type ErrorContent, readErrorContents } from "./read-error-contents.ts";

export type { ErrorContent } from "./read-error-contents.ts";

const files = import.meta.glob<string>("../content/errors/*.yaml", { query: "?raw", import: "default", eager: true });
const contents = readErrorContents(
  files,
  listErrorCodes().map(({ code }) => code),
);

/** What the encyclopedia says about a code. Throws for a code that does not exist, and at build when code and text do not match. */
export function errorContent(code: string): ErrorContent {
  const content = contents.get(code);
  if (!content) throw new Error(`there is no error code ${code}`);
  return content;
}
