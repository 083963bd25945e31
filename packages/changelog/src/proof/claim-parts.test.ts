import { describe, expect, it } from "vitest";
import { makeEntry } from "../testing/make-entry.ts";
import { claimParts, everyOperation, type PartClaims } from "./claim-parts.ts";
import type { ContractPart } from "./list-contract-parts.ts";

const part = (name: string, kind: ContractPart["kind"], operations: string[] = []): ContractPart => ({
  name,
  kind,
  shape: "1",
  operations,
});
const parts = new Map(
  [
    part("getThing", "operation", ["getThing"]),
    part("listThings", "operation", ["listThings"]),
    part("Thing", "schema", ["getThing", "listThings"]),
    part("Thing.name", "member", ["getThing", "listThings"]),
  ].map((one) => [one.name, one]),
);
const first = makeEntry({ id: "2026-01-01-first", claims: ["listThings"] });
const second = makeEntry({ id: "2026-01-02-second", claims: ["getThing"] });
const locked = (): PartClaims => claimParts({ parts, locked: {}, entries: [first, second] }).claims;

describe("claimParts", () => {
  it("gives what came with several new operations to the earliest entry, and finds the same again", () => {
    expect(locked()).toEqual({
      getThing: [["1", second.id]],
      listThings: [["1", first.id]],
      Thing: [["1", first.id]],
      "Thing.name": [["1", first.id]],
    });
    expect(claimParts({ parts, locked: locked(), entries: [first, second] })).toEqual({
      claims: locked(),
      problems: [],
    });
  });

  it("does not let an old operation claim what is new", () => {
    const grown = new Map([...parts, ["Thing.size", part("Thing.size", "member", ["getThing", "listThings"])]]);
    const input = { parts: grown, locked: locked() };
    expect(claimParts({ ...input, entries: [first, second] }).problems).toEqual([
      "Thing.size is new, and is claimed by no entry",
    ]);
    const third = makeEntry({ id: "2026-01-03-third", claims: ["Thing.size"] });
    const { claims, problems } = claimParts({ ...input, entries: [first, second, third] });
    expect(problems).toEqual([]);
    expect(claims["Thing.size"]).toEqual([["1", third.id]]);
  });

  it("keeps who claimed each shape that a part had", () => {
    const changed = new Map([
      ...parts,
      ["Thing.name", { ...part("Thing.name", "member", ["listThings"]), shape: "2" }],
    ]);
    const third = makeEntry({ id: "2026-01-03-third", kind: "changed", claims: ["Thing.name"] });
    const { claims, problems } = claimParts({ parts: changed, locked: locked(), entries: [first, second, third] });
    expect(problems).toEqual([]);
    expect(claims["Thing.name"]).toEqual([
      ["1", first.id],
      ["2", third.id],
    ]);
  });

  it("tells of two entries that claim one change, and of an entry that claims no longer", () => {
    const twin = makeEntry({ id: "2026-01-04-twin", claims: ["getThing"] });
    expect(claimParts({ parts, locked: {}, entries: [first, second, twin] }).problems).toEqual([
      `getThing is new, and is claimed by ${second.id} and ${twin.id}`,
    ]);
    const silent = { ...second, claims: [] };
    expect(claimParts({ parts, locked: locked(), entries: [first, silent] }).problems).toEqual([
      `getThing was claimed by ${second.id}, which does not claim it any more`,
    ]);
  });

  it("lets one entry claim a change of every operation", () => {
    const changed = new Map(
      [...parts].map(([name, one]) => [name, one.kind === "operation" ? { ...one, shape: "2" } : one]),
    );
    const every = makeEntry({ id: "2026-01-05-every", kind: "changed", claims: [everyOperation] });
    const { claims, problems } = claimParts({ parts: changed, locked: locked(), entries: [first, second, every] });
    expect(problems).toEqual([]);
    expect(claims.getThing?.at(-1)).toEqual(["2", every.id]);
    expect(claims.Thing).toHaveLength(1);
  });
});
