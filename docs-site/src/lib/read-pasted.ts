import { listErrorCodes } from "./error-registry.ts";
import { findPastedError } from "./find-pasted-error.ts";
import { leadToError } from "./lead-to-error.ts";

/** What came of the form for pasted errors. */
export interface Pasted {
  /** Where it leads; null when the page is to be shown. */
  readonly to: string | null;
  readonly problem: string | null;
  /** The text to show again. Empty when it held a secret: that is never sent back. */
  readonly shown: string;
  readonly hasSecret: boolean;
}

const nothing: Pasted = { to: null, problem: null, shown: "", hasSecret: false };
const whatItTakes =
  "Nothing was recognized in it. It takes a request id (req_…), the JSON body of an error, a status line such as HTTP/1.1 429, or the text of an exception of our SDK or of OpenAI's.";
const tooLong = "That is too long to read. Paste the part with the error.";

/** Reads the form when it was sent. The text goes into no log and no address. */
export async function readPasted(request: Request): Promise<Pasted> {
  if (request.method !== "POST") return nothing;
  const form = await request.formData().catch(() => null);
  const text = form?.get("pasted");
  if (typeof text !== "string") return { ...nothing, problem: form ? whatItTakes : tooLong };
  const found = findPastedError(text, listErrorCodes());
  const to = leadToError(found);
  const { hasSecret } = found;
  return { to, problem: to === null ? whatItTakes : null, shown: hasSecret ? "" : text, hasSecret };
}
