import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readHeadModel, root } from "../release/testing/read-head-model.ts";
import { errorClass } from "./error-class.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const statuses = new Set(readHeadModel().errors.map(({ status }) => status));

it.each([
  ["packages/sdk/src/client/errors.ts", (name: string) => `export class ${name}<`],
  ["packages/sdk-python/src/sundial/_client/errors.py", (name: string) => `class ${name}(`],
])("%s has the class of every status of the API", (path, declaration) => {
  const text = read(path);
  for (const status of statuses) expect(text, `${status}`).toContain(declaration(errorClass(status)));
  expect(statuses.size).toBeGreaterThan(10);
});
