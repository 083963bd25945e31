interface PythonArguments {
  readonly positional: readonly string[];
  /** JSON members, each an argument by its name. Throws when they are no object. */
  readonly members: unknown;
  /** The lines of the dictionary of options, comments among them. */
  readonly options: readonly string[];
  /** What the argument that takes them is called; `options` in our SDK. */
  readonly optionsName?: string;
  /** The spaces that the call itself stands in by. */
  readonly indent: number;
}

const columns = 96;

/** What stands between the parentheses of a call in a block, laid out as a formatter would have it. */
export function writePythonArguments(args: PythonArguments): string {
  const { positional, members, options, optionsName = "options", indent } = args;
  if (typeof members !== "object" || members === null) throw new Error("a request is written member by member");
  const given = [
    ...positional.map((value) => JSON.stringify(value)),
    ...Object.entries(members).map(
      ([name, value]) => `${name}=${writePythonLiteral(value, indent + 4, name.length + 1)}`,
    ),
  ];
  if (options.length === 0 && Object.keys(members).length === 0) return given.join(", ");
  const [outer, inner] = [" ".repeat(indent), " ".repeat(indent + 4)];
  const block = `${optionsName}={\n${options.map((line) => `${inner}    ${line}\n`).join("")}${inner}}`;
  const all = [...given, ...(options.length > 0 ? [block] : [])];
  return `\n${all.map((text) => `${inner}${text},\n`).join("")}${outer}`;
}

/** A JSON value as Python has it: on one line where it fits behind `taken` characters, else a member a line. */
function writePythonLiteral(value: unknown, indent: number, taken = 0): string {
  const inline = writeInline(value);
  if (indent + taken + inline.length < columns || typeof value !== "object" || value === null) return inline;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const line = (name: string, item: unknown) =>
    `${" ".repeat(indent + 4)}${name}${writePythonLiteral(item, indent + 4, name.length)},\n`;
  const lines = Array.isArray(value)
    ? value.map((item) => line("", item))
    : Object.entries(value).map(([name, item]) => line(`${JSON.stringify(name)}: `, item));
  return `${open}\n${lines.join("")}${" ".repeat(indent)}${close}`;
}

function writeInline(value: unknown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(writeInline).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, item]) => `${JSON.stringify(name)}: ${writeInline(item)}`)
    .join(", ")}}`;
}
