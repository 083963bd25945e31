import { errorContent } from "./error-content.ts";
import { listErrorCodes } from "./error-registry.ts";

/** A page that is made on request, as the site's search finds it. */
export interface SearchEntry {
  /** Its address without the first slash. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/**
 * The public pages that the search cannot read, because no file of theirs is built. Texts mark names with backticks, as documentation does.
 */
export function searchEntries(): SearchEntry[] {
  const codes = listErrorCodes().map(({ code, title, detail, formerCodes }): SearchEntry => {
    const { meaning, causes, fix } = errorContent(code);
    const names = [code, ...formerCodes.map((former) => former.code)].join(" ");
    return {
      path: `errors/${code}`,
      title: `${code}: ${title}`,
      text: [names, meaning, detail, ...causes, ...fix].join(" "),
    };
  });
  return [
    ...codes,
    {
      path: "errors",
      title: "Error codes",
      text: "Every code that the API can answer with, by name, status and group. Paste a request id, an error body or what your SDK printed, and find its page.",
    },
    {
      path: "sandbox",
      title: "Sandbox scenarios",
      text: "Ask the sandbox for any error, delay, broken stream or shape of answer with the header `Sundial-Scenario`, and for another day with `Sundial-Clock`.",
    },
  ];
}
