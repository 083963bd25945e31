import { exampleFile, type ReadResponse, readContent, readErrorCodes, readResponses } from "../read-operation.ts";
import { asJson, follow, type Json, type Rule, type RuleContext } from "../rule-context.ts";

/** `x-error-codes` are exactly the examples under the error responses, and each example is that code's own file from the registry. */
export const errorCodes: Rule = () => ({
  Operation(operation: Json, ctx: RuleContext) {
    const errors = readResponses(ctx, operation).filter(({ status }) => /^[45]/.test(status));
    const shown = errors.flatMap((response) => checkResponse(ctx, response));
    const listed = readErrorCodes(ctx, operation);
    const at = ctx.location.child(["x-error-codes"]);
    for (const code of listed.filter((code) => !shown.includes(code)))
      ctx.report({
        message: `x-error-codes names \`${code}\`, but no error response shows it as an example.`,
        location: at,
      });
    for (const code of shown.filter((code) => !listed.includes(code)))
      ctx.report({ message: `An error response shows \`${code}\`, but x-error-codes does not name it.`, location: at });
    if (new Set(listed).size < listed.length)
      ctx.report({ message: "x-error-codes names a code twice.", location: at });
  },
});

function checkResponse(ctx: RuleContext, response: ReadResponse): string[] {
  const contents = readContent(response);
  const problem = contents.find(({ mediaType }) => mediaType === "application/problem+json");
  const schema = String(asJson(problem?.schema).$ref ?? "");
  if (contents.length !== 1 || !problem || !/\/Problem(\.yaml)?$/.test(schema))
    ctx.report({
      message: `The response ${response.status} must have application/problem+json with the schema Problem, and nothing else.`,
    });
  if (problem && Object.keys(problem.examples).length === 0)
    ctx.report({ message: `The response ${response.status} shows no error code as an example.` });
  for (const [code, example] of Object.entries(problem?.examples ?? {})) {
    const value = asJson(follow(ctx, example, response.from).node.value);
    if (exampleFile(example) !== `${code}.gen.yaml`)
      ctx.report({
        message: `The example \`${code}\` must refer to examples/errors/${code}.gen.yaml, which the registry of codes writes.`,
      });
    if (value.code !== code || String(value.status) !== response.status)
      ctx.report({
        message: `The example \`${code}\` under ${response.status} is of the code ${value.code} with the status ${value.status}.`,
      });
  }
  return Object.keys(problem?.examples ?? {});
}
