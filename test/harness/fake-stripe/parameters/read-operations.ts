import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describeType } from "./describe-type.ts";
import type { Operation, Shape } from "./shape.ts";

const resources = join(dirname(createRequire(import.meta.url).resolve("stripe")), "../esm/resources");

/** Types of the language itself that Stripe's declarations need; the real library would take a second to read. */
const language = "language.d.ts";
const languageText = `interface Array<T> { [index: number]: T } interface String {} interface Number {} interface Boolean {}
  interface Object {} interface Function {} interface CallableFunction {} interface NewableFunction {} interface IArguments {}
  interface RegExp {} interface Date {} interface Promise<T> {} interface AsyncIterable<T> {} interface Buffer {} interface Uint8Array {}
  type Record<K extends keyof any, T> = { [P in K]: T }; type Omit<T, K extends keyof any> = T; type Partial<T> = { [P in keyof T]?: T[P] };`;

/**
 * Every operation of the folders asked for (such as `Billing`, or a file like `Prices`), its path taken from the package's code and its parameters from its
 * declarations. Nothing here is typed by hand, so a new release of the package brings its own names.
 */
export function readOperations(names: readonly string[]): readonly Operation[] {
  const files = names.flatMap(filesOf);
  const program = createProgram(files.map((file) => `${file}.d.ts`));
  return files.flatMap((file) => {
    const calls = readCalls(`${file}.js`);
    const declared = readParameters(program, `${file}.d.ts`);
    return [...calls].map(
      ([name, call]): Operation => ({ ...call, parameters: declared.get(name) ?? (() => undefined) }),
    );
  });
}

function filesOf(name: string): string[] {
  const path = join(resources, name);
  if (readdirSync(dirname(path)).includes(`${name.split("/").at(-1)}.js`)) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js") && !file.endsWith("index.js"))
    .map((file) => join(path, file.slice(0, -3)));
}

function createProgram(files: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = {
    noLib: true,
    strict: true,
    types: [],
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...rest) =>
    file === language ? ts.createSourceFile(file, languageText, ts.ScriptTarget.ESNext) : getSourceFile(file, ...rest);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => ({ resolvedModule: resolveShared(text, from) }));
  return ts.createProgram([language, ...files], options, host);
}

/** Parameters are built of their own file and of these; answers, which need every other file, are not read. */
function resolveShared(specifier: string, from: string): ts.ResolvedModuleFull | undefined {
  if (!/\/(shared|Decimal)\.js$/.test(specifier)) return undefined;
  const resolvedFileName = join(dirname(from), specifier.replace(/\.js$/, ".d.ts"));
  return { resolvedFileName, extension: ts.Extension.Dts };
}

type Call = Pick<Operation, "method" | "path">;

/** Method and path by `Class.method`, from calls such as `this._makeRequest('GET', '/v1/prices', ...)`. */
function readCalls(file: string): Map<string, Call> {
  const calls = new Map<string, Call>();
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "this._makeRequest") {
      const [method, path] = node.arguments.map(textOf);
      const owner = ts.findAncestor(node, ts.isMethodDeclaration);
      if (method && path && owner && ts.isClassDeclaration(owner.parent))
        calls.set(`${owner.parent.name?.text}.${owner.name.getText()}`, { method: method as Call["method"], path });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** Undefined for what is no text: a path that an object of the API gives. */
function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join("");
}

/** The parameters by `Class.method`; described only when asked for, because the whole API is large. */
function readParameters(program: ts.Program, file: string): Map<string, () => Shape | undefined> {
  const checker = program.getTypeChecker();
  const found = new Map<string, () => Shape | undefined>();
  for (const statement of program.getSourceFile(file)?.statements ?? []) {
    if (!ts.isClassDeclaration(statement)) continue;
    for (const method of statement.members.filter(ts.isMethodDeclaration)) {
      const parameter = method.parameters.find(({ name }) => name.getText() === "params");
      let known: Shape | undefined;
      found.set(`${statement.name?.text}.${method.name.getText()}`, () => {
        if (parameter?.type) known ??= describeType(checker, checker.getTypeFromTypeNode(parameter.type));
        return known;
      });
    }
  }
  return found;
}
