import { readErrorCodes, readParameters, readResponses } from "../read-operation.ts";
import { asJson, asList, type Json, type Rule, type RuleContext } from "../rule-context.ts";

const lifecycle = ["Deprecation", "Sunset", "Link"];
const always = ["Request-Id", "Sundial-Version", ...lifecycle, "RateLimit-Policy", "RateLimit"];
const inference = [
  ...["limit", "remaining", "reset"].flatMap((what) => [`x-ratelimit-${what}-requests`, `x-ratelimit-${what}-tokens`]),
  ...["Sundial-Model-Served", "Sundial-Provider", "Sundial-Attempts"],
];

/** The headers that every operation takes and answers with. */
export const operationHeaders: Rule = () => ({
  Operation(operation: Json, ctx: RuleContext & { readonly key: string }) {
    const isWrite = ctx.key !== "get";
    const taken = readParameters(ctx, operation).filter((parameter) => parameter.in === "header");
    const names = taken.map(({ name }) => String(name));
    for (const name of [
      "Sundial-Version",
      "Sundial-Clock",
      "Sundial-Scenario",
      ...(isWrite ? ["Idempotency-Key"] : []),
    ])
      if (!names.includes(name)) ctx.report({ message: `The operation must take the header ${name}.` });
    const wanted = [
      ...always,
      ...(isWrite ? ["Idempotent-Replayed"] : []),
      ...(asList(operation.tags).includes("Inference") ? inference : []),
    ];
    checkResponses(ctx, operation, wanted);
    if (!readErrorCodes(ctx, operation).includes("version_sunset"))
      ctx.report({ message: "Every operation can answer `version_sunset`." });
  },
});

function checkResponses(ctx: RuleContext, operation: Json, wanted: readonly string[]): void {
  for (const { status, node } of readResponses(ctx, operation)) {
    const given = Object.keys(asJson(node.headers));
    for (const name of (status.startsWith("2") ? wanted : wantedOfError(status)).filter(
      (name) => !given.includes(name),
    ))
      ctx.report({ message: `The response ${status} must have the header ${name}.` });
  }
}

function wantedOfError(status: string): string[] {
  if (status === "401") return ["Request-Id", "WWW-Authenticate"];
  if (status === "429" || status === "503") return ["Request-Id", "Retry-After"];
  return ["Request-Id"];
}
