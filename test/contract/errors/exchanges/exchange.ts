/** A call and its answer, as the portal shows them. */
export interface Exchange {
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What of an answer's head a reader needs, in the order in which it is shown. */
const shownHeaders = [
  "Content-Type",
  "Request-Id",
  "Sundial-Version",
  "Retry-After",
  "RateLimit",
  "WWW-Authenticate",
  "Allow",
  "Deprecation",
  "Sunset",
  "Link",
];

/** The key itself is never shown: this stands for it, and works in a shell. */
export const keyShown = "Bearer $SUNDIAL_API_KEY";

/** The answer without what differs from run to run: every id gets the same one of its kind. */
export function toRecordedResponse(answer: {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}): RecordedResponse {
  const headers = shownHeaders.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, maskIds(value)]];
  });
  return { status: answer.status, headers: Object.fromEntries(headers), body: maskIds(answer.text) };
}

export function maskIds(text: string): string {
  return text.replace(/\b(org|usr|mem|inv|key|req)_[0-9a-hjkmnp-tv-z]{26}\b/g, "$1_01m844dzg00wf3ak33fa8thfyp");
}
