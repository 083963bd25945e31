interface LiteralStyle {
  /** False leaves out the quotes around names, as in TypeScript. */
  readonly quoteNames: boolean;
  /** The spaces that its lines stand in by. */
  readonly indent: number;
}

const columns = 96;

/** A JSON value as a person would write it: on one line where it fits, else a member a line. */
export function writeLiteral(value: unknown, style: LiteralStyle): string {
  const inline = writeInline(value, style);
  if (inline.length + style.indent <= columns) return inline;
  const inner = { ...style, indent: style.indent + 2 };
  const line = (text: string) => `${" ".repeat(inner.indent)}${text}`;
  const close = " ".repeat(style.indent);
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => line(writeLiteral(item, inner))).join(",\n")}${comma(style)}\n${close}]`;
  }
  if (!isObject(value)) return inline;
  const members = Object.entries(value).map(([name, item]) =>
    line(`${writeName(name, style)}: ${writeLiteral(item, inner)}`),
  );
  return `{\n${members.join(",\n")}${comma(style)}\n${close}}`;
}

function writeInline(value: unknown, style: LiteralStyle): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeInline(item, style)).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${writeName(name, style)}: ${writeInline(item, style)}`);
  return `{ ${members.join(", ")} }`;
}

function writeName(name: string, { quoteNames }: LiteralStyle): string {
  return !quoteNames && /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** TypeScript ends the last line of a list with one, JSON must not. */
function comma({ quoteNames }: LiteralStyle): string {
  return quoteNames ? "" : ",";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
