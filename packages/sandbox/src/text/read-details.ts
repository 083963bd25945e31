/** What a text states in the forms of business: numbers of orders, lines of an invoice, days, and which number belongs to which word. */
export interface Details {
  /** Numbers and codes by which something is known: `48213`, `INV-20931`. */
  readonly references: readonly string[];
  /** "3 x desk lamp at 49.90". */
  readonly lines: readonly OrderLine[];
  /** As ISO dates, with whether the text says that something is due then. */
  readonly days: readonly { readonly date: string; readonly isDue: boolean }[];
  readonly numbers: readonly NumberInContext[];
}

export interface OrderLine {
  readonly quantity: number;
  readonly description: string;
  readonly unitPrice: number | null;
}

export interface NumberInContext {
  readonly value: number;
  /** Two words before it and two after it of the same clause, in lower case. */
  readonly words: readonly string[];
}

const textMax = 8_000;
const foundMax = 50;
const afterLabel =
  /(?:#|\b(?:order|invoice|ticket|case|booking|reference|bestellung|rechnung|commande|facture|pedido|factura)\b\s*(?:no\.?|nr\.?|number)?\s*[:#]?\s*|(?:注文|注文番号|订单)\s*)([A-Z]{0,5}-?\d[\w-]{2,20})/giu;
const bareCode = /\b[A-Z]{1,5}-\d[\w-]{1,20}\b/g;
const isoDate = /^\d{4}-\d\d-\d\d$/;
const orderLine =
  /(\d{1,4})\s*[x×]\s+(\p{L}[\p{L}\s-]{1,40}?)(?=\s+(?:at|@|for|zu|je|à|a)\s|[,.;\n]|$)(?:\s+(?:at|@|for|zu|je|à|a)\s+[$€£]?\s?(\d[\d.,]{0,12}))?/giu;
const number = /(?<![\w.#-])(\d{1,9}(?:[.,]\d{1,2})?)(?![\w-])/g;

const months = "jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez";
const monthNumbers: Readonly<Record<string, number>> = {
  ...Object.fromEntries("jan feb mar apr may jun jul aug sep oct nov dec".split(" ").map((name, i) => [name, i + 1])),
  mär: 3,
  mai: 5,
  okt: 10,
  dez: 12,
};
const days = new RegExp(
  [
    "(?<iso>\\d{4}-\\d\\d-\\d\\d)",
    "(?<d1>\\d{1,2})\\.(?<m1>\\d{1,2})\\.(?<y1>\\d{4})",
    `(?<d2>\\d{1,2})\\.?\\s+(?<m2>${months})\\p{L}*\\.?(?:\\s+(?<y2>\\d{4}))?`,
    `(?<m3>${months})\\p{L}*\\.?\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(?<y3>\\d{4}))?`,
  ]
    .map((form) => `\\b${form}`)
    .join("|"),
  "giu",
);
const yearUnsaid = "2026";

export function readDetails(given: string): Details {
  const text = given.slice(0, textMax);
  return {
    references: readReferences(text),
    lines: [...text.matchAll(orderLine)].slice(0, foundMax).map(([, quantity, description = "", price]) => ({
      quantity: Number(quantity),
      description: description.trim(),
      unitPrice: price === undefined ? null : toNumber(price),
    })),
    days: [...text.matchAll(days)].slice(0, foundMax).flatMap((match) => {
      const date = toIsoDate(match.groups ?? {});
      const before = text.slice(Math.max(0, match.index - 20), match.index);
      return date === null ? [] : [{ date, isDue: /\b(?:due|by|until|before|deadline|fällig|bis)\b/i.test(before) }];
    }),
    numbers: [...text.matchAll(number)].slice(0, foundMax).map((match) => ({
      value: toNumber(match[1] ?? ""),
      words: [...wordsBefore(text, match.index), ...wordsAfter(text, match.index + match[0].length)],
    })),
  };
}

function readReferences(text: string): string[] {
  const labelled = [...text.matchAll(afterLabel)].map(([, code = ""]) => code);
  const found = [...labelled, ...(text.match(bareCode) ?? [])].map((code) => code.replace(/-+$/, ""));
  return [...new Set(found)].filter((code) => !isoDate.test(code)).slice(0, foundMax);
}

function toIsoDate({ iso, d1, d2, d3, m1, m2, m3, y1, y2, y3 }: Readonly<Record<string, string | undefined>>) {
  const month = m1 ?? monthNumbers[(m2 ?? m3 ?? "").toLowerCase()];
  const date = iso ?? `${y1 ?? y2 ?? y3 ?? yearUnsaid}-${twoDigits(month)}-${twoDigits(d1 ?? d2 ?? d3)}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // Rolls over to another day when there is no such day.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}

function twoDigits(value: string | number | undefined): string {
  return String(value ?? "").padStart(2, "0");
}

function toNumber(text: string): number {
  const plain = text.replace(/[.,]$/, "");
  return Number(/,\d{1,2}$/.test(plain) ? plain.replace(/\./g, "").replace(",", ".") : plain.replace(/,/g, "")) || 0;
}

function wordsBefore(text: string, end: number): string[] {
  const clause =
    text
      .slice(Math.max(0, end - 40), end)
      .split(/[.,;!?\n]/)
      .at(-1) ?? "";
  return wordsOf(clause).slice(-2);
}

function wordsAfter(text: string, start: number): string[] {
  return wordsOf(text.slice(start, start + 40).split(/[.,;:!?\n]/)[0] ?? "").slice(0, 2);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
