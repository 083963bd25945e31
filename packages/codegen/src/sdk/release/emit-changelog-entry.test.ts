import { expect, it } from "vitest";
import { emitChangelogEntry } from "./emit-changelog-entry.ts";
import type { SdkChange } from "./sdk-change.ts";

const change = (part: Partial<SdkChange> & Pick<SdkChange, "title">): SdkChange => ({
  kind: "member-added",
  place: /`([^`]+)`/.exec(part.title)?.[1] ?? "",
  severity: "feature",
  rows: { typescript: { before: null, after: "a.b;" }, python: { before: null, after: "a.b" } },
  ...part,
});

const entry = (...changes: SdkChange[]) => ({ heading: "## 1.0.0", intro: "", changes });

it("has what breaks first, with code in the package's language", () => {
  const rows = { typescript: { before: "f({});", after: "f({ a });" }, python: { before: "f()", after: "f(a=a)" } };
  const title = "`apiKeys.create(a)` is new, and must be given.";
  const changes = [change({ title: "`A.b` is new in answers." }), change({ title, severity: "breaking", rows })];
  expect(emitChangelogEntry(entry(...changes), "python")).toBe(
    [
      "## 1.0.0",
      "### Breaking",
      "- `api_keys.create(a)` is new, and must be given.",
      "  ```diff\n  -f()\n  +f(a=a)\n  ```",
      "### New",
      "- `A.b` is new in answers.",
      "  ```diff\n  +a.b\n  ```\n",
    ].join("\n\n"),
  );
});

it("shows lines that stay between those that go and come", () => {
  const code = (value: string) => `switch (a) {\n  case "${value}":\n}`;
  const rows = { typescript: { before: code("x"), after: code("y") }, python: { before: null, after: null } };
  const text = emitChangelogEntry(entry(change({ title: "`A.b` is so.", rows })), "typescript");
  expect(text).toContain('  ```diff\n   switch (a) {\n  -  case "x":\n  +  case "y":\n   }\n  ```');
  expect(emitChangelogEntry(entry(change({ title: "`A.b` is so.", rows })), "python")).not.toContain("```");
});

it("tells the same code of several methods once", () => {
  const of = (...places: string[]) =>
    emitChangelogEntry(
      entry(
        ...places.map((place) => change({ kind: "error-code-added", title: `\`${place}\` can also fail with \`x\`.` })),
      ),
      "python",
    );
  expect(of("a.goAway", "b.c")).toContain("- `a.go_away` and `b.c` can also fail with `x`.");
  expect(of("a.a", "b.b", "c.c", "d.d")).toContain("- `a.a`, `b.b`, `c.c` and `d.d` can");
  expect(of("a.a", "b.b", "c.c", "d.d", "e.e")).toContain("- `a.a`, `b.b`, `c.c` and 2 more methods can");
});
