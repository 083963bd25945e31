import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listErrors } from "@sundial/errors";
import { versions } from "@sundial/versions";
import { beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const folders = ["packages", "apps"].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => join(root, group, name, "src/errors.ts")),
);

beforeAll(async () => {
  for (const file of folders.filter((path) => existsSync(path))) await import(pathToFileURL(file).href);
});

describe("the registry of error codes", () => {
  it("has the examples of all of them, and no others", () => {
    const examples = readdirSync(join(root, "openapi/examples/errors")).map((file) => file.replace(/\.gen\.yaml$/, ""));
    expect(examples.sort()).toEqual(listErrors().map(({ code }) => code));
    console.log(`error codes: ${examples.length}`);
  });

  it("names only codes that exist as related, never the code itself, nor one whose name differs by version", () => {
    const codes = new Set(
      listErrors()
        .filter(({ formerCodes }) => formerCodes.length === 0)
        .map(({ code }) => code),
    );
    for (const { code, related } of listErrors())
      for (const one of related)
        expect({ code, one, fits: one !== code && codes.has(one) }).toMatchObject({ fits: true });
  });

  it("dates codes by versions that exist", () => {
    const dates = versions.map(({ date }): string => date);
    for (const { code, since, formerCodes } of listErrors())
      for (const date of [since, ...formerCodes.map(({ until }) => until)])
        expect({ code, date, exists: dates.includes(date) }).toMatchObject({ exists: true });
  });

  it("never gives a former name to another code", () => {
    const names = listErrors().flatMap(({ code, formerCodes }) => [code, ...formerCodes.map((former) => former.code)]);
    expect(names).toHaveLength(new Set(names).size);
  });
});
