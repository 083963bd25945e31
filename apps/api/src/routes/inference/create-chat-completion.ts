import { routes } from "@sundial/contract";
import { assertChatCapable } from "@sundial/models";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { assertNotTooDeep } from "../../inference/assert-not-too-deep.ts";
import { countsOf, withUsage } from "../../inference/count-tokens.ts";
import { assertFitsContext, boundChatTokens, estimateChatTokens } from "../../inference/estimate-tokens.ts";
import { beginInferenceCall, type InferenceDeps } from "../../inference/inference-call.ts";
import { readBodyBytes } from "../../inference/read-body-bytes.ts";
import { recordFailure } from "../../inference/record-failure.ts";
import { spoilEvents } from "../../inference/spoil-events.ts";
import { streamChat } from "../../inference/stream-chat.ts";
import { requireUsable } from "../../require-usable.ts";

export function registerCreateChatCompletion(app: ApiApp, deps: InferenceDeps & Pick<Deps, "env" | "migrations">) {
  app.openapi(routes.createChatCompletion, async (c) => {
    const request = c.req.valid("json");
    assertNotTooDeep(request);
    const draft = c.get("draft");
    if (draft) draft.model = deps.catalogue.find(request.model)?.id ?? null;
    const model = requireUsable(c, deps, deps.catalogue.requireKind(request.model, "chat"));
    assertChatCapable(model, request);
    const bodyBytes = readBodyBytes(c, request);
    assertFitsContext(request, model, bodyBytes);
    const streamed = request.stream === true;
    const tokensExpected = estimateChatTokens(request, bodyBytes);
    const countTokensMax = () => boundChatTokens(request, model, bodyBytes);
    const call = await beginInferenceCall(c, deps, { model, tokensExpected, countTokensMax, streamed });
    const scenario = c.get("scenario");
    const engineCall = { request, model, signal: call.signal, apiKeyId: call.draft.apiKeyId, scenario };
    try {
      if (streamed) {
        const chunks = await call.engine.streamChat(engineCall);
        call.announce();
        c.header("Content-Type", "text/event-stream; charset=utf-8");
        c.header("Cache-Control", "no-cache, no-transform");
        c.header("X-Accel-Buffering", "no");
        const events = streamChat(c, deps, { request, call, chunks });
        const { fault } = scenario ?? {};
        return c.body(fault?.name === "malformed_chunk" ? spoilEvents(events, fault.after) : events, 200);
      }
      const answer = withUsage(request, await call.engine.chat(engineCall));
      await call.end({ outcome: "succeeded", status: 200, tokens: countsOf(answer.usage) });
      call.announce();
      return c.json(answer, 200);
    } catch (thrown) {
      throw await recordFailure(call, thrown);
    }
  });
}
