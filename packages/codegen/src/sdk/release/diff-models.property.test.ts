import { expect, it } from "vitest";
import { diffModels } from "./diff-models.ts";
import type { SdkChange } from "./sdk-change.ts";
import { checkPython, checkTypescript, hasPython } from "./testing/check-syntax.ts";
import { listSingleEdits } from "./testing/list-single-edits.ts";
import { readHeadModel } from "./testing/read-head-model.ts";

const head = readHeadModel();
const edits = pick(listSingleEdits(head), 300);
const told = edits.map(({ name, model }) => ({ name, there: diffModels(head, model), back: diffModels(model, head) }));

/** Some of them, the same in every run, and spread over all. */
function pick<T>(items: readonly T[], count: number): T[] {
  let seed = 20_261_123;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const step = items.length / count;
  return Array.from({ length: count }, (_, index) => items[Math.floor((index + random()) * step)]).filter(
    (item) => item !== undefined,
  );
}

const mirrors: readonly (readonly [string, string])[] = [
  ["added", "removed"],
  ["required", "optional"],
  ["deprecated", "revived"],
  ["opened", "closed"],
];

function mirror(kind: string): string {
  for (const [one, other] of mirrors) {
    if (kind.endsWith(one)) return kind.slice(0, -one.length) + other;
    if (kind.endsWith(other)) return kind.slice(0, -other.length) + one;
  }
  return kind;
}

/** What may break nobody in either direction: a value of an open enum in answers, and words of advice. */
function breaksNobody({ kind, severity }: SdkChange): boolean {
  return /deprecated|revived/.test(kind) || (kind === "enum-value-removed" && severity === "fix");
}

it("the same model: nothing", () => {
  expect(diffModels(head, structuredClone(head))).toEqual([]);
});

it("a single edit is told, and the way back is told as its opposite", () => {
  expect(edits.length).toBe(300);
  for (const { name, there, back } of told) {
    expect(there, name).not.toEqual([]);
    const changes = (list: readonly SdkChange[], turn: (kind: string) => string) =>
      list.map(({ kind, place }) => `${turn(kind)} ${kind === "method-moved" ? "" : place}`).sort();
    expect(changes(there, mirror), name).toEqual(changes(back, String));
    expect(
      there.every(({ title, place }) => title.startsWith(`\`${place}\` `) && title.endsWith(".")),
      name,
    ).toBe(true);
  }
});

it("what is added in one direction breaks in the other", () => {
  for (const { name, there, back } of told) {
    for (const change of [...there, ...back].filter(({ kind }) => /added|removed/.test(kind))) {
      const added = change.kind.endsWith("added");
      const others = added === there.includes(change) ? back : there;
      const other = others.find(({ kind, place }) => kind === mirror(change.kind) && place === change.place);
      const removal = change.kind.endsWith("removed") ? change : other;
      if (removal && !breaksNobody(removal)) expect(removal.severity, name).toBe("breaking");
    }
  }
});

const rows = told.flatMap(({ there, back }) => [...there, ...back]).map((change) => change.rows);

it("the code of each row is TypeScript", () => {
  const codes = rows.flatMap(({ typescript }) => [typescript.before, typescript.after]).filter((code) => code !== null);
  expect(checkTypescript(codes)).toEqual([]);
  expect(codes.length).toBeGreaterThan(300);
});

it.skipIf(!hasPython() && !process.env.CI)("the code of each row is Python", () => {
  const codes = rows.flatMap(({ python }) => [python.before, python.after]).filter((code) => code !== null);
  expect(checkPython(codes)).toEqual([]);
  expect(codes.length).toBeGreaterThan(300);
});
