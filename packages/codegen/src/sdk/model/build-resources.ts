import type { ApiOperation, Resource } from "./api-model.ts";

interface Node {
  readonly methods: ApiOperation[];
  readonly members: Map<string, Node>;
}

/**
 * The resources that hang on the client itself, made from the operations' `x-sdk-method`; `describe` gives the text of an
 * operation's tag. Throws for two operations of one name, and for one without a resource.
 */
export function buildResources(
  operations: readonly ApiOperation[],
  describe: (operationId: string) => string | undefined,
): Resource[] {
  const root: Node = { methods: [], members: new Map() };
  for (const operation of operations) {
    const path = operation.sdkMethod.split(".").slice(0, -1);
    const node = path.reduce(step, root);
    const taken = node.methods.some(({ name }) => name === operation.name) || node.members.has(operation.name);
    if (path.length === 0 || taken)
      throw new Error(`x-sdk-method ${operation.sdkMethod} of ${operation.id} is taken or has no resource`);
    node.methods.push(operation);
  }
  return toResources(root, [], describe);
}

/** Every resource of the tree, each before its members. */
export function listResources(resources: readonly Resource[]): Resource[] {
  return resources.flatMap((resource) => [resource, ...listResources(resource.members)]);
}

function step(node: Node, name: string): Node {
  const next = node.members.get(name) ?? { methods: [], members: new Map() };
  node.members.set(name, next);
  return next;
}

function toResources(
  node: Node,
  above: readonly string[],
  describe: (operationId: string) => string | undefined,
): Resource[] {
  return [...node.members].map(([name, { methods, members: below }]) => {
    const path = [...above, name];
    const names = [...below.keys()].join(", ");
    const description = describe(methods[0]?.id ?? "") ?? `\`${path.join(".")}\`: ${names}.`;
    return { path, description, methods, members: toResources({ methods: [], members: below }, path, describe) };
  });
}
