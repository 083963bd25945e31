import type { Tool } from "@modelcontextprotocol/client";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { CheckContext, CheckOutcome, CheckProblem } from "../check.ts";
import { conclude } from "../conclude.ts";
import { listOuterReferences } from "../list-outer-references.ts";
import { measureTree } from "../measure-tree.ts";

const pointer = "/endpoint_url";
const membersMax = 2_000;
const depthMax = 50;

/** Both only judge schemas; none of a stranger is compiled. A schema is 2020-12 unless it says otherwise (MCP, JSON Schema usage). */
const dialects = {
  newest: new Ajv2020({ strict: false, logger: false }),
  draft7: new Ajv({ strict: false, logger: false }),
};

export async function checkMcpSchemasValid({ readMcp }: CheckContext): Promise<CheckOutcome> {
  const reading = await readMcp();
  if (reading.kind !== "read") {
    const isTransient = reading.kind === "unknown" && reading.isTransient;
    return { state: "inconclusive", detail: "There are no tools to look into.", isTransient };
  }
  const problems = reading.tools.flatMap(judgeTool);
  return conclude({ problems, passed: `The schemas of its tools (${reading.tools.length}) are valid.` });
}

function judgeTool({ name, inputSchema, outputSchema }: Tool): CheckProblem[] {
  return [
    { which: "inputSchema", schema: inputSchema },
    { which: "outputSchema", schema: outputSchema },
  ].flatMap(({ which, schema }) => {
    const fault = schema === undefined ? null : judgeSchema(schema);
    if (fault === null) return [];
    const evidence = `The ${which} of the tool "${name.slice(0, 100)}" ${fault}.`;
    return [
      {
        pointer,
        evidence,
        fix: "Write a small, valid JSON Schema of type object without references to other documents.",
      },
    ];
  });
}

function judgeSchema(schema: Readonly<Record<string, unknown>>): string | null {
  const { members, depth } = measureTree(schema, membersMax);
  if (members > membersMax) return `has more than ${membersMax} members`;
  if (depth > depthMax) return `has more than ${depthMax} levels`;
  if (schema.type !== "object") return "is not of type object";
  const outer = listOuterReferences(schema);
  if (outer.length > 0) return `refers to other documents: ${outer.slice(0, 3).join(", ").slice(0, 300)}`;
  const dialect = /draft-0[67]/.test(`${schema.$schema ?? ""}`) ? "draft7" : "newest";
  const { $schema: _, ...plain } = schema;
  const ajv = dialects[dialect];
  return ajv.validateSchema(plain) === true ? null : `is no valid JSON Schema: ${ajv.errorsText().slice(0, 300)}`;
}
