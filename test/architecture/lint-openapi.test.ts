import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LintProblem, lintOpenapi } from "../../scripts/gates/lint-openapi.ts";

interface BrokenContract {
  readonly what: string;
  readonly rule: string;
  /** The file that the rule must point at. */
  readonly at: string;
  breakIt(folder: string): void;
}

const root = join(import.meta.dirname, "../..");

const cases: readonly BrokenContract[] = [
  replaced("a property without a description", "sundial/described-properties", {
    file: "schemas/Member.yaml",
    from: "    description: The person's e-mail address.\n",
  }),
  replaced("a property with a blank description", "sundial/described-properties", {
    file: "schemas/Member.yaml",
    from: "description: The person's e-mail address.",
    to: 'description: " "',
  }),
  replaced("a tag without a description", "sundial/described-parts", {
    file: "openapi.yaml",
    from: "\n    description: Calls to language models.",
  }),
  replaced("a parameter without a description", "sundial/described-parts", {
    file: "parameters/Limit.yaml",
    from: /^description: .*\n/m,
  }),
  replaced("a response with a blank description", "sundial/described-parts", {
    file: "paths/usage/get-usage.yaml",
    from: /(?<="200":\n {4}description: ).*/,
    to: '""',
  }),
  replaced("a schema without a description", "sundial/described-parts", {
    file: "schemas/Mode.yaml",
    from: /^description: [\s\S]*?(?=^enum)/m,
  }),
  replaced("a description without a full stop", "sundial/full-stops", {
    file: "schemas/Mode.yaml",
    from: /\.\n(?=enum)/,
    to: "\n",
  }),
  replaced("a timestamp without its format", "sundial/property-names", {
    file: "schemas/Organization.yaml",
    from: "    format: date-time\n    description: When it was made",
    to: "    description: When it was made",
  }),
  replaced("a property in camelCase", "sundial/property-names", {
    file: "schemas/ChatTool.yaml",
    from: "  custom:",
    to: "  customTool:",
  }),
  replaced("something deprecated without its dates", "sundial/lifecycle", {
    file: "schemas/ChatMessage.yaml",
    from: / {4}x-lifecycle:\n(?: {6}.*\n)+/,
    to: "",
  }),
  replaced("an end too soon after its announcement", "sundial/lifecycle", {
    file: "schemas/ChatCompletionRequest.yaml",
    from: 'sunset: "2027-06-01"',
    to: 'sunset: "2027-05-01"',
  }),
  replaced("a default", "sundial/plain-schemas", {
    file: "parameters/Limit.yaml",
    from: "  minimum: 1\n",
    to: "  minimum: 1\n  default: 20\n",
  }),
  replaced("an int64", "sundial/plain-schemas", {
    file: "schemas/UsageTotals.yaml",
    from: "    type: integer\n",
    to: "    type: integer\n    format: int64\n",
  }),
  replaced("a request that takes unknown members", "sundial/plain-schemas", {
    file: "schemas/UpdateMemberRequest.yaml",
    from: "additionalProperties: false\n",
    at: "paths/members/update-member.yaml",
  }),
  replaced("a body without a schema of its own", "sundial/plain-schemas", {
    file: "paths/usage/get-usage.yaml",
    from: "$ref: ../../schemas/Usage.yaml",
    to: "type: object",
  }),
  replaced("a code that no response shows", "sundial/error-codes", {
    file: "paths/api-keys/get-api-key.yaml",
    from: "x-error-codes:\n",
    to: "x-error-codes:\n  - last_owner\n",
  }),
  replaced("a code that is not listed", "sundial/error-codes", {
    file: "paths/api-keys/update-api-key.yaml",
    from: "  - body_too_large\n",
  }),
  replaced("a code under another status", "sundial/error-codes", {
    file: "responses/ModelNotFound.yaml",
    from: /model_not_found/g,
    to: "model_not_supported",
    at: "paths/models/get-model.yaml",
  }),
  replaced("an answer that repeats what nobody asked", "sundial/echoed-parameters", {
    file: "paths/usage/get-usage.yaml",
    from: "  - $ref: ../../parameters/UsageBucket.yaml\n",
  }),
  replaced("an error example written by hand", "sundial/error-codes", {
    file: "responses/NotFound.yaml",
    from: "../examples/errors/resource_not_found.gen.yaml",
    to: "NotFoundExample.yaml",
    at: "paths/requests/get-request.yaml",
  }),
  {
    what: "a code that no operation uses",
    rule: "sundial/codes-used",
    at: "openapi.yaml",
    breakIt: (folder) =>
      cpSync(join(folder, "examples/errors/last_owner.gen.yaml"), join(folder, "examples/errors/unheard_of.gen.yaml")),
  },
  replaced("a list that cannot be continued", "sundial/list-shape", {
    file: "paths/members/list-members.yaml",
    from: "  - $ref: ../../parameters/After.yaml\n",
  }),
  replaced("a page of another shape", "sundial/list-shape", {
    file: "schemas/ApiKeyPage.yaml",
    from: /has_more/g,
    to: "more",
    at: "paths/api-keys/list-api-keys.yaml",
  }),
  replaced("a write without an idempotency key", "sundial/operation-headers", {
    file: "paths/api-keys/rotate-api-key.yaml",
    from: "  - $ref: ../../parameters/IdempotencyKey.yaml\n",
  }),
  replaced("a success without its request id", "sundial/operation-headers", {
    file: "paths/organizations/get-organization.yaml",
    from: "      Request-Id:\n        $ref: ../../headers/RequestId.yaml\n",
  }),
  replaced("a 401 without WWW-Authenticate", "sundial/operation-headers", {
    file: "responses/Unauthenticated.yaml",
    from: "  WWW-Authenticate:\n    $ref: ../headers/WwwAuthenticate.yaml\n",
    at: "paths/members/remove-member.yaml",
  }),
  replaced("a scope that does not exist", "sundial/operation-security", {
    file: "paths/api-keys/revoke-api-key.yaml",
    from: /keys\.write/g,
    to: "keys.delete",
  }),
  replaced("an operation without a scope", "sundial/operation-security", {
    file: "paths/requests/list-requests.yaml",
    from: /\[requests\.read\]/g,
    to: "[]",
  }),
  replaced("credentials with different scopes", "sundial/operation-security", {
    file: "paths/organizations/update-organization.yaml",
    from: "apiKey: [organization.write]",
    to: "apiKey: [organization.read]",
  }),
  replaced("an SDK method used twice", "sundial/operation-shape", {
    file: "paths/models/list-models.yaml",
    from: "models.list",
    to: "chat.completions.create",
  }),
  replaced("a request without an example", "sundial/operation-shape", {
    file: "paths/invitations/create-invitation.yaml",
    from: /^ {6}examples:\n[\s\S]*?(?=^responses)/m,
  }),
  {
    what: "an operation in a file of another name",
    rule: "sundial/operation-shape",
    at: "paths/me/take-invitation.yaml",
    breakIt: (folder) => {
      renameSync(join(folder, "paths/me/accept-invitation.yaml"), join(folder, "paths/me/take-invitation.yaml"));
      replaceText(join(folder, "openapi.yaml"), "me/accept-invitation", "me/take-invitation");
    },
  },
  replaced("an example that does not fit its schema", "no-invalid-media-type-examples", {
    file: "paths/api-keys/create-api-key.yaml",
    from: "mode: test",
    to: "mode: trial",
  }),
  replaced("an error example that does not fit Problem", "no-invalid-media-type-examples", {
    file: "examples/errors/invalid_expiry.gen.yaml",
    from: "retryable: false",
    to: "retryable: maybe",
  }),
  replaced("an operation without a description", "operation-description", {
    file: "paths/embeddings/create-embedding.yaml",
    from: /^description:[\s\S]*?(?=^security)/m,
  }),
  replaced("an operation without security", "security-defined", {
    file: "paths/invitations/list-invitations.yaml",
    from: /^security:[\s\S]*?(?=^parameters)/m,
  }),
  replaced("an operation with two tags", "operation-singular-tag", {
    file: "paths/organizations/create-organization.yaml",
    from: "tags: [Organizations]",
    to: "tags: [Organizations, Members]",
  }),
];

/** A lint run costs the same for one broken place as for many, so each copy takes at most one case of a rule. */
const copyOf = cases.map(({ rule }, index) => 1 + cases.slice(0, index).filter((one) => one.rule === rule).length);
const copies = 1 + Math.max(...copyOf);

let folder: string;
let problems: LintProblem[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sundial-lint-"));
  const config = readFileSync(join(root, "redocly.yaml"), "utf8");
  writeFileSync(join(folder, "redocly.yaml"), config.replace("./openapi/lint", join(root, "openapi/lint")));
  for (let copy = 0; copy < copies; copy++) {
    cpSync(join(root, "openapi"), join(folder, `${copy}`), { recursive: true });
    for (const [index, { breakIt }] of cases.entries()) if (copyOf[index] === copy) breakIt(join(folder, `${copy}`));
  }
  const documents = Array.from({ length: copies }, (_, copy) => `${copy}/openapi.yaml`);
  problems = await lintOpenapi({ folder, documents });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the contract's rules", () => {
  test("are all followed", () => {
    expect(problems.filter(({ file }) => file.startsWith("0/"))).toEqual([]);
  });

  test.each(cases.map((one, index) => ({ ...one, copy: copyOf[index] })))("see $what", ({ rule, at, copy }) => {
    expect(problems).toContainEqual(expect.objectContaining({ ruleId: rule, file: `${copy}/${at}` }));
  });
});

function replaced(
  what: string,
  rule: string,
  { file, from, to = "", at = file }: { file: string; from: string | RegExp; to?: string; at?: string },
): BrokenContract {
  return { what, rule, at, breakIt: (copy) => replaceText(join(copy, file), from, to) };
}

function replaceText(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, after);
}
