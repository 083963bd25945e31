/** An exact decimal number, as amounts are on the wire. */
interface Decimal {
  readonly amount: string;
}
export type Cell = string | number | Decimal | null;

/** Rows as CSV (RFC 4180), the first being the names of the columns. Null is an empty cell. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would run as a formula is made plain: names of models come from whoever called. */
function toCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "object" && /^-?\d+(\.\d+)?$/.test(value.amount)) return value.amount;
  const written = typeof value === "object" ? value.amount : value;
  const text = /^[=+\-@\t\r]/.test(written) ? `'${written}` : written;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
