import { type Operation, type Schema, type Spec, schemaName } from "./spec.ts";

/** One class of the SDK: `apiKeys` with its methods, `chat` with its member `completions`. */
export interface SdkResource {
  /** The path from the client, such as `["chat", "completions"]`. */
  readonly path: readonly string[];
  readonly className: string;
  readonly file: string;
  readonly methods: readonly SdkMethod[];
  readonly members: readonly SdkResource[];
}

/** One operation as a method. */
export interface SdkMethod {
  readonly name: string;
  readonly operation: Operation;
}

interface Node {
  readonly methods: SdkMethod[];
  readonly members: Map<string, Node>;
}

/** The resources that hang on the client itself, made from the operations' `x-sdk-method`. */
export function buildSdkTree(operations: readonly Operation[]): SdkResource[] {
  const root: Node = { methods: [], members: new Map() };
  for (const operation of operations) {
    const path = operation.sdkMethod.split(".");
    const name = path.pop() ?? "";
    let node = root;
    for (const step of path) {
      const next = node.members.get(step) ?? { methods: [], members: new Map() };
      node.members.set(step, next);
      node = next;
    }
    if (path.length === 0 || node.methods.some((method) => method.name === name) || node.members.has(name)) {
      throw new Error(`x-sdk-method ${operation.sdkMethod} of ${operation.operationId} is taken or has no resource`);
    }
    node.methods.push({ name, operation });
  }
  return toResources(root, []);
}

/** Every resource of the tree, each before its members. */
export function listSdkResources(tree: readonly SdkResource[]): SdkResource[] {
  return tree.flatMap((resource) => [resource, ...listSdkResources(resource.members)]);
}

function toResources(node: Node, above: readonly string[]): SdkResource[] {
  return [...node.members].map(([name, child]) => {
    const path = [...above, name];
    return {
      path,
      className: `${path.map(toPascalCase).join("")}Resource`,
      file: `${path.map(toKebabCase).join("-")}.gen.ts`,
      methods: child.methods,
      members: toResources(child, path),
    };
  });
}

/** The schema of the successful JSON answer, or undefined when there is no content. */
export function answerSchema(operation: Operation, mediaType = "application/json"): string | undefined {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"));
  const schema = success?.[1].content?.[mediaType]?.schema;
  return schema && schemaName(schema);
}

/** The schema of the items when the operation is a list: a `list` method whose answer has them in `data`. */
export function pageItem(spec: Spec, operation: Operation): string | undefined {
  const name = answerSchema(operation);
  if (!name || !operation.sdkMethod.endsWith(".list")) return undefined;
  const schema = spec.components.schemas?.[name] as Schema | undefined; // the linter has proved its shape
  const items = schema?.properties?.data?.items;
  return items?.$ref && schemaName(items);
}

export function toPascalCase(name: string): string {
  return (name[0] ?? "").toUpperCase() + name.slice(1);
}

/** `key_id` becomes `keyId`. */
export function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function toKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
