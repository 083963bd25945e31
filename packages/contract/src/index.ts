import * as routeObjects from "./generated/routes.gen.ts";

const { operations, ...routes } = routeObjects;

export type { OperationId } from "./generated/routes.gen.ts";
export { operations, routes };
