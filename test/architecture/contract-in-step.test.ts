import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scopes } from "@sundial/accounts";
import { errorGroups } from "@sundial/errors";
import { modes, roles } from "@sundial/kernel";
import { outcomes } from "@sundial/usage";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const schemas = join(import.meta.dirname, "../../openapi/schemas");

/** Lists that the code needs at run time and the contract states for callers. */
describe("the contract and the code name the same", () => {
  test.each([
    ["scopes", readSchema("Scope").enum, scopes],
    ["roles", readSchema("Role").enum, roles],
    ["modes", readSchema("Mode").enum, modes],
    ["outcomes", readSchema("RequestOutcome").enum, outcomes],
    ["groups of errors", readSchema("OpenAiError").properties.type.enum, errorGroups],
  ])("%s", (_, stated, used) => {
    expect(stated).toEqual([...used]);
  });
});

function readSchema(name: string) {
  return parse(readFileSync(join(schemas, `${name}.yaml`), "utf8"));
}
