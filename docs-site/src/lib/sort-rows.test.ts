import { describe, expect, it } from "vitest";
import { sortRows } from "./sort-rows.ts";

const rows = [
  { name: "b", count: 10, at: null },
  { name: "a", count: 9, at: "2026-01-02" },
  { name: "C", count: 11, at: "2026-01-01" },
];
const sorted = (query: string) =>
  sortRows(rows, new URL(`http://portal.invalid/keys${query}`), {
    name: (row) => row.name,
    count: (row) => row.count,
    at: (row) => row.at,
  });
const names = (query: string) => sorted(query).rows.map(({ name }) => name);

describe("a table's order", () => {
  it("follows the address, numbers as numbers, what is missing last", () => {
    expect(names("?sort=name")).toEqual(["a", "b", "C"]);
    expect(names("?sort=-count")).toEqual(["C", "b", "a"]);
    expect(names("?sort=at")).toEqual(["C", "a", "b"]);
    expect(names("?sort=-at")).toEqual(["a", "C", "b"]);
    for (const none of ["", "?sort=", "?sort=other", "?sort=toString"]) expect(names(none)).toEqual(["b", "a", "C"]);
  });

  it("turns round by the head of its column, and keeps the rest of the address", () => {
    expect(sorted("?role=admin&sort=name").column("name", "Name")).toEqual({
      label: "Name",
      href: "/keys?role=admin&sort=-name",
      sorted: "ascending",
    });
    expect(sorted("?sort=-name").column("name", "Name")).toMatchObject({
      href: "/keys?sort=name",
      sorted: "descending",
    });
    expect(sorted("?sort=-name").column("count", "Count")).toMatchObject({
      href: "/keys?sort=count",
      sorted: undefined,
    });
  });
});
