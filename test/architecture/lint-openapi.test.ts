import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LintProblem, lintOpenapi } from "../../scripts/gates/lint-openapi.ts";

type Break = (folder: string) => void;

const root = join(import.meta.dirname, "../..");
const createKey = "paths/api-keys/create-api-key.yaml";

/** What is broken, the one rule that must see it, and how to break it in a copy of the contract. */
const cases: readonly [what: string, rule: string, breakIt: Break][] = [
  [
    "a property without a description",
    "sundial/described-properties",
    replace("schemas/Member.yaml", "    description: The person's e-mail address.\n", ""),
  ],
  ["a description without a full stop", "sundial/full-stops", replace("schemas/Mode.yaml", /\.\n(?=enum)/, "\n")],
  [
    "a timestamp without its format",
    "sundial/property-names",
    replace("schemas/Organization.yaml", "    format: date-time\n", ""),
  ],
  ["a property in camelCase", "sundial/property-names", replace("schemas/ChatTool.yaml", "  custom:", "  customTool:")],
  [
    "a default",
    "sundial/plain-schemas",
    replace("parameters/Limit.yaml", "  minimum: 1\n", "  minimum: 1\n  default: 20\n"),
  ],
  [
    "an int64",
    "sundial/plain-schemas",
    replace("schemas/UsageTotals.yaml", "    type: integer\n", "    type: integer\n    format: int64\n"),
  ],
  [
    "a request that takes unknown members",
    "sundial/plain-schemas",
    replace("schemas/UpdateMemberRequest.yaml", "additionalProperties: false\n", ""),
  ],
  [
    "a body without a schema of its own",
    "sundial/plain-schemas",
    replace("paths/members/update-member.yaml", "$ref: ../../schemas/Member.yaml", "type: object"),
  ],
  [
    "a code that no response shows",
    "sundial/error-codes",
    replace(createKey, "x-error-codes:\n", "x-error-codes:\n  - last_owner\n"),
  ],
  ["a code that is not listed", "sundial/error-codes", replace(createKey, "  - body_too_large\n", "")],
  [
    "a code under another status",
    "sundial/error-codes",
    replace("responses/NotFound.yaml", /resource_not_found/g, "model_not_supported"),
  ],
  [
    "an error example written by hand",
    "sundial/error-codes",
    replace("responses/NotFound.yaml", "../examples/errors/resource_not_found.gen.yaml", "NotFoundExample.yaml"),
  ],
  [
    "a code that no operation uses",
    "sundial/codes-used",
    copy("examples/errors/last_owner.gen.yaml", "examples/errors/unheard_of.gen.yaml"),
  ],
  [
    "a list that cannot be continued",
    "sundial/list-shape",
    replace("paths/members/list-members.yaml", "  - $ref: ../../parameters/After.yaml\n", ""),
  ],
  ["a page of another shape", "sundial/list-shape", replace("schemas/MemberPage.yaml", /has_more/g, "more")],
  [
    "a write without an idempotency key",
    "sundial/operation-headers",
    replace(createKey, "  - $ref: ../../parameters/IdempotencyKey.yaml\n", ""),
  ],
  [
    "a success without its request id",
    "sundial/operation-headers",
    replace(createKey, "      Request-Id:\n        $ref: ../../headers/RequestId.yaml\n", ""),
  ],
  [
    "a 401 without WWW-Authenticate",
    "sundial/operation-headers",
    replace("responses/Unauthenticated.yaml", "  WWW-Authenticate:\n    $ref: ../headers/WwwAuthenticate.yaml\n", ""),
  ],
  ["a scope that does not exist", "sundial/operation-security", replace(createKey, /keys\.write/g, "keys.delete")],
  ["an operation without a scope", "sundial/operation-security", replace(createKey, /\[keys\.write\]/g, "[]")],
  [
    "credentials with different scopes",
    "sundial/operation-security",
    replace(createKey, "apiKey: [keys.write]", "apiKey: [keys.read]"),
  ],
  ["an SDK method used twice", "sundial/operation-shape", replace(createKey, "apiKeys.create", "apiKeys.list")],
  [
    "a request without an example",
    "sundial/operation-shape",
    replace(createKey, /^ {6}examples:\n[\s\S]*?(?=^responses)/m, ""),
  ],
  [
    "an operation in a file of another name",
    "sundial/operation-shape",
    rename(createKey, "paths/api-keys/make-key.yaml"),
  ],
  [
    "an example that does not fit its schema",
    "no-invalid-media-type-examples",
    replace(createKey, "mode: test", "mode: trial"),
  ],
  [
    "an error example that does not fit Problem",
    "no-invalid-media-type-examples",
    replace("examples/errors/invalid_expiry.gen.yaml", "retryable: false", "retryable: maybe"),
  ],
  [
    "an operation without a description",
    "operation-description",
    replace("paths/models/get-model.yaml", /^description:[\s\S]*?(?=^security)/m, ""),
  ],
  [
    "an operation without security",
    "security-defined",
    replace("paths/models/get-model.yaml", /^security:[\s\S]*?(?=^parameters)/m, ""),
  ],
  [
    "an operation with two tags",
    "operation-singular-tag",
    replace(createKey, "tags: [API keys]", "tags: [API keys, Usage]"),
  ],
];

let folder: string;
let problems: LintProblem[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sundial-lint-"));
  const config = readFileSync(join(root, "redocly.yaml"), "utf8");
  writeFileSync(join(folder, "redocly.yaml"), config.replace("./openapi/lint", join(root, "openapi/lint")));
  for (const [index, breakIt] of [() => {}, ...cases.map(([, , breakIt]) => breakIt)].entries()) {
    cpSync(join(root, "openapi"), join(folder, `${index}`), { recursive: true });
    breakIt(join(folder, `${index}`));
  }
  const documents = Array.from({ length: cases.length + 1 }, (_, index) => `${index}/openapi.yaml`);
  problems = await lintOpenapi({ folder, documents });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe("the contract's rules", () => {
  test("are all followed", () => {
    expect(problemsOf(0)).toEqual([]);
  });

  test.each(cases.map(([what, rule], index) => ({ what, rule, index: index + 1 })))("see $what", ({ rule, index }) => {
    const rules = new Set(problemsOf(index).map(({ ruleId }) => ruleId));
    expect([...rules]).toContain(rule);
  });
});

function problemsOf(index: number): LintProblem[] {
  return problems.filter(({ file }) => file.startsWith(`${index}/`));
}

function replace(file: string, from: string | RegExp, to: string): Break {
  return (copied) => {
    const before = readFileSync(join(copied, file), "utf8");
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(copied, file), after);
  };
}

function copy(from: string, to: string): Break {
  return (copied) => cpSync(join(copied, from), join(copied, to));
}

function rename(from: string, to: string): Break {
  return (copied) => {
    renameSync(join(copied, from), join(copied, to));
    replace("openapi.yaml", from, to)(copied);
  };
}
