import { routes } from "@sundial/contract";
import { findError, findNearMatch, listErrors } from "@sundial/errors";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { edgeErrors } from "../../errors.ts";
import { letCache } from "../versions/let-cache.ts";
import { answerTagged } from "./answer-tagged.ts";
import { toWireErrorEntry } from "./convert.ts";

export function registerGetError(app: ApiApp, { env }: Pick<Deps, "env">) {
  app.openapi(routes.getError, (c) => {
    const { code } = c.req.valid("param");
    const definition = findError(code);
    if (!definition) throw unknownCode(code);
    letCache(c);
    return answerTagged(c, toWireErrorEntry(definition, env.PORTAL_URL));
  });
}

function unknownCode(asked: string) {
  const near = findNearMatch(
    asked,
    listErrors().map(({ code }) => code),
  );
  const suggestion = near === undefined ? "" : ` Did you mean \`${near}\`?`;
  return edgeErrors.error_code_not_found({ asked: asked.slice(0, 64), suggestion }, { param: "code" });
}
