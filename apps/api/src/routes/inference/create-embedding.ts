import { routes } from "@sundial/contract";
import { assertEmbeddingCapable } from "@sundial/models";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { assertNotTooDeep } from "../../inference/assert-not-too-deep.ts";
import { countsOf } from "../../inference/count-tokens.ts";
import { boundEmbeddingTokens } from "../../inference/estimate-tokens.ts";
import { beginInferenceCall, type InferenceDeps } from "../../inference/inference-call.ts";
import { readBodyBytes } from "../../inference/read-body-bytes.ts";
import { recordFailure } from "../../inference/record-failure.ts";
import { requireUsable } from "../../require-usable.ts";

export function registerCreateEmbedding(app: ApiApp, deps: InferenceDeps & Pick<Deps, "env">) {
  app.openapi(routes.createEmbedding, async (c) => {
    const request = c.req.valid("json");
    assertNotTooDeep(request);
    const draft = c.get("draft");
    if (draft) draft.model = deps.catalogue.find(request.model)?.id ?? null;
    const model = requireUsable(c, deps, deps.catalogue.requireKind(request.model, "embedding"));
    assertEmbeddingCapable(model, request.dimensions);
    const bodyBytes = readBodyBytes(c, request);
    const tokensExpected = Math.ceil(bodyBytes / 4);
    const countTokensMax = () => boundEmbeddingTokens(request, bodyBytes);
    const call = await beginInferenceCall(c, deps, { model, tokensExpected, countTokensMax, streamed: false });
    try {
      const answer = await call.engine.embed({
        request,
        model,
        signal: call.signal,
        apiKeyId: call.draft.apiKeyId,
        scenario: c.get("scenario"),
      });
      await call.end({
        outcome: "succeeded",
        status: 200,
        tokens: countsOf({ ...answer.usage, completion_tokens: 0 }),
      });
      call.announce();
      return c.json(answer, 200);
    } catch (thrown) {
      throw await recordFailure(call, thrown);
    }
  });
}
