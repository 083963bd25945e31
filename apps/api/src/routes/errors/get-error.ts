import { routes } from "@sundial/contract";
import { findError } from "@sundial/errors";
import type { ApiApp } from "../../api-app.ts";
import type { Deps } from "../../deps.ts";
import { letCache } from "../versions/let-cache.ts";
import { answerTagged } from "./answer-tagged.ts";
import { toWireErrorEntry } from "./convert.ts";
import { unknownErrorCode } from "./unknown-error-code.ts";

export function registerGetError(app: ApiApp, { env }: Pick<Deps, "env">) {
  app.openapi(routes.getError, (c) => {
    const { code } = c.req.valid("param");
    const definition = findError(code);
    if (!definition) throw unknownErrorCode(code);
    letCache(c);
    return answerTagged(c, toWireErrorEntry(definition, env.PORTAL_URL));
  });
}
