import { expect, it } from "vitest";
import type { BreakingChange } from "../../breaking-changes/breaking-change.ts";
import { findBreakingChanges } from "../../breaking-changes/find-breaking-changes.ts";
import { diffModels } from "./diff-models.ts";
import { type DatedModel, readDatedModels } from "./read-dated-models.ts";
import { checkPython, checkTypescript, hasPython } from "./testing/check-syntax.ts";
import { root } from "./testing/read-head-model.ts";

const dated = await readDatedModels(root);
const steps = dated.slice(1).map((after, index) => {
  const before = dated[index] ?? after;
  return { date: after.date, before, after, changes: diffModels(before.model, after.model) };
});

/** What breaks on the wire and not for a program that calls through an SDK. */
const unseen: readonly { readonly because: string; readonly is: (change: BreakingChange) => boolean }[] = [
  {
    because: "the clients read errors of both media types",
    is: ({ rule, place }) => rule === "media-type-removed" && / [45]\d\d$/.test(place),
  },
  {
    because: "a method returns the body of any success",
    is: ({ rule, place }) => (rule === "response-removed" || rule === "response-added") && / 2\d\d$/.test(place),
  },
  { because: "methods return no headers", is: ({ rule }) => rule === "header-removed" },
  {
    because: "a method knows the path of its operation, which still has its id and its name in the SDK",
    is: ({ rule, message }) => rule === "operation-removed" && / is (GET|POST|PUT|PATCH|DELETE) .* now$/.test(message),
  },
];

/** The places that a change of the SDK may have for it, and what its title must name. */
function expected({ after }: { after: DatedModel }, { rule, place, message }: BreakingChange) {
  const [id = "", , parameter] = place.split(" ");
  const method = after.model.operations.find((operation) => operation.id === id)?.sdkMethod;
  const named = /`"?([^`"]+)"?`/.exec(message)?.[1] ?? "";
  if (rule === "parameter-removed") return { place: `${method}(${parameter})`, named: "" };
  return { place: method ?? place, named: rule === "error-code-removed" || rule === "response-values" ? named : "" };
}

it.each(steps)("what breaks on the wire with $date breaks in the SDK", ({ before, after, changes }) => {
  const breaking = changes.filter(({ severity }) => severity === "breaking");
  const seen = findBreakingChanges(before.spec, after.spec).filter((change) => !unseen.some(({ is }) => is(change)));
  const missed = seen.filter((change) => {
    const { place, named } = expected({ after }, change);
    return !breaking.some((one) => one.place === place && one.title.includes(named));
  });
  expect(missed).toEqual([]);
  expect(seen.length).toBeGreaterThan(0);
});

it("each reason not to see a break is needed", () => {
  const wire = steps.flatMap(({ before, after }) => findBreakingChanges(before.spec, after.spec));
  for (const { because, is } of unseen) expect(wire.some(is), because).toBe(true);
});

it("a declared rename is one change, and is none where it does not fit", () => {
  const step = steps.find(({ date }) => date === "2025-07-09");
  if (!step) throw new Error("there is no version 2025-07-09");
  const renames = [
    { kind: "member", owner: "Usage", from: "from", to: "start" },
    { kind: "parameter", owner: null, from: "from", to: "start" },
    { kind: "member", owner: "Usage", from: "to", to: "start" },
    { kind: "member", owner: "Usage", from: "bucket", to: "end" },
  ] as const;
  const changes = diffModels(step.before.model, step.after.model, renames);
  const usage = changes.filter(({ place }) => place.startsWith("Usage.") || place.startsWith("usage."));
  expect(usage.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
    "parameter-removed usage.retrieve(to)",
    "parameter-renamed usage.retrieve(from)",
    "parameter-added usage.retrieve(end)",
    "member-removed Usage.to",
    "member-renamed Usage.from",
    "member-added Usage.end",
  ]);
  expect(usage[1]?.rows).toEqual({
    typescript: {
      before: 'await sundial.usage.retrieve({ from: "2026-12-31T00:00:00Z" });',
      after: 'await sundial.usage.retrieve({ start: "2026-12-31T00:00:00Z" });',
    },
    python: {
      before: 'client.usage.retrieve(from_="2026-12-31T00:00:00Z")',
      after: 'client.usage.retrieve(start="2026-12-31T00:00:00Z")',
    },
  });
});

const rows = steps.flatMap(({ changes }) => changes.map((change) => change.rows));

it("the code of each row is TypeScript", () => {
  const codes = rows.flatMap(({ typescript }) => [typescript.before, typescript.after]).filter((code) => code !== null);
  expect(checkTypescript(codes)).toEqual([]);
});

it.skipIf(!hasPython() && !process.env.CI)("the code of each row is Python", () => {
  const codes = rows.flatMap(({ python }) => [python.before, python.after]).filter((code) => code !== null);
  expect(checkPython(codes)).toEqual([]);
});
