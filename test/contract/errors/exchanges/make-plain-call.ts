import type { TestApi } from "../../../harness/api.ts";
import { type Exchange, keyShown, type RecordedRequest, toRecordedResponse } from "./exchange.ts";

/** Makes the call with a test key of a fresh organization: what is left of its quota is the same in every run. */
export async function makePlainCall(api: TestApi, request: RecordedRequest): Promise<Exchange> {
  const { keys } = await api.createOrganization({ plan: "free" });
  const sent = Object.entries(request.headers).map(([name, value]) => {
    return [name.toLowerCase(), value === keyShown ? `Bearer ${keys.test}` : value];
  });
  const answer = await api.call(request.method, request.path, {
    headers: Object.fromEntries(sent),
    ...(request.body === null ? {} : { body: request.body }),
  });
  return { request, response: toRecordedResponse(answer) };
}
