type Value = string | number | null;

/** How a table stands by its address: `sort=name` or, the other way round, `sort=-name`. */
export interface SortedTable<Row> {
  readonly rows: readonly Row[];
  /** The head of a column that can be sorted by: its link turns the order round when it is the one in force. */
  column(name: string, label: string): { label: string; href: string; sorted: "ascending" | "descending" | undefined };
}

/** Sorts what a page has whole; rows without a value come last either way. An address that names no column leaves the order as it is. */
export function sortRows<Row>(
  rows: readonly Row[],
  address: URL,
  values: Readonly<Record<string, (row: Row) => Value>>,
): SortedTable<Row> {
  const asked = address.searchParams.get("sort") ?? "";
  const isDown = asked.startsWith("-");
  const current = isDown ? asked.slice(1) : asked;
  const value = Object.hasOwn(values, current) ? values[current] : undefined;
  const hrefOf = (sort: string) => {
    const query = new URLSearchParams(address.searchParams);
    query.set("sort", sort);
    return `${address.pathname}?${query}`;
  };
  return {
    rows: value ? rows.toSorted((a, b) => compare(value(a), value(b), isDown)) : rows,
    column: (name, label) => ({
      label,
      href: hrefOf(name === current && !isDown ? `-${name}` : name),
      sorted: value && name === current ? (isDown ? "descending" : "ascending") : undefined,
    }),
  };
}

function compare(a: Value, b: Value, isDown: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
  return isDown ? -order : order;
}
