import { z } from "zod";
import type { CheckContext, CheckOutcome, CheckProblem } from "../check.ts";
import { conclude } from "../conclude.ts";

const pointer = "/openapi_url";
const shownMax = 5;
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

const Security = z.array(z.record(z.string(), z.unknown()));
const Operation = z.object({ security: Security.optional() });
/** As much of a document as the rule is about. */
const Document = z.object({
  servers: z.array(z.object({ url: z.string() })).optional(),
  security: Security.optional(),
  components: z.object({ securitySchemes: z.record(z.string(), z.unknown()).optional() }).optional(),
  paths: z.record(z.string(), z.partialRecord(z.enum(methods), Operation).or(z.looseObject({}))).optional(),
});

export async function checkOpenapiSecurityDeclared({ readOpenapi }: CheckContext): Promise<CheckOutcome> {
  const reading = await readOpenapi();
  const parsed = reading.kind === "read" ? Document.safeParse(reading.document) : undefined;
  if (!parsed?.success) {
    // Why there is nothing to read is told by the rule that the document is valid.
    return {
      state: "inconclusive",
      detail: "There is no document to look into.",
      isTransient: reading.kind === "unknown",
    };
  }
  return conclude({ problems: findProblems(parsed.data), passed: "Every operation says how callers sign in." });
}

function findProblems({ servers = [], security, components, paths = {} }: z.infer<typeof Document>): CheckProblem[] {
  const schemes = new Set(Object.keys(components?.securitySchemes ?? {}));
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = Operation.safeParse(item[method]);
      return operation.success
        ? [{ name: `${method.toUpperCase()} ${path}`, security: operation.data.security ?? security }]
        : [];
    }),
  );
  const open = operations.filter((one) => !one.security || one.security.length === 0 || one.security.some(isNothing));
  const unknown = operations.flatMap((one) =>
    (one.security ?? []).flatMap((need) => Object.keys(need).filter((scheme) => !schemes.has(scheme))),
  );
  const insecure = servers.filter(({ url }) => /^http:/i.test(url)).map(({ url }) => url);
  return [
    ...tell(
      open.map(({ name }) => name),
      "These operations declare no security",
      "Name a security scheme for each of them, or for the whole document.",
    ),
    ...tell(
      [...new Set(unknown)],
      "These security schemes are used and not declared",
      "Declare them in components.securitySchemes.",
    ),
    ...tell(insecure, "These servers are not encrypted", "List servers by https only."),
  ];
}

/** `{}` among the alternatives lets callers in without a credential. */
function isNothing(need: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(need).length === 0;
}

function tell(names: readonly string[], what: string, fix: string): CheckProblem[] {
  if (names.length === 0) return [];
  const more = names.length > shownMax ? ` and ${names.length - shownMax} more` : "";
  return [{ pointer, evidence: `${what}: ${names.slice(0, shownMax).join(", ").slice(0, 500)}${more}.`, fix }];
}
