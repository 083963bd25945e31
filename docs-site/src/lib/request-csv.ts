import type { ListRequestsQuery, RequestRecord, Sundial } from "@sundial/sdk";
import type { Cell } from "./to-csv.ts";

/** Many pages follow each other at once, so a limit on calls a minute is waited for. */
const patient = { retriesMax: 5 };

/** The columns of the request log and where each comes from. */
const columns: Readonly<Record<string, (request: RequestRecord) => Cell>> = {
  id: (request) => request.id,
  created_at: (request) => request.created_at,
  status: (request) => request.status,
  code: (request) => request.code,
  outcome: (request) => request.outcome,
  operation: (request) => request.operation,
  method: (request) => request.method,
  path: (request) => request.path,
  version: (request) => request.version,
  api_key_id: (request) => request.api_key_id,
  model: (request) => request.model,
  model_served: (request) => request.model_served,
  input_tokens: (request) => request.input_tokens,
  cached_input_tokens: (request) => request.cached_input_tokens,
  output_tokens: (request) => request.output_tokens,
  latency_ms: (request) => request.latency_ms,
  first_token_ms: (request) => request.first_token_ms,
  user_agent: (request) => request.user_agent,
  trace_id: (request) => request.trace_id,
  is_sample: (request) => String(request.is_sample),
  as_of: (request) => request.as_of,
};

export const requestColumnNames = Object.keys(columns);

/** The calls that fit, newest first, a page at a time. */
export async function* readRequestRows(api: Sundial, query: ListRequestsQuery): AsyncGenerator<Cell[][]> {
  for (let after: string | undefined; ; ) {
    const page = await api.requests.list({ ...query, limit: 100, after }, patient);
    yield page.data.map((request) => Object.values(columns).map((read) => read(request)));
    if (page.nextCursor === undefined) return;
    after = page.nextCursor;
  }
}
