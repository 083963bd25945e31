import * as routeObjects from "./generated/routes.gen.ts";

const { operations, ...routes } = routeObjects;

export type { OperationId } from "./generated/routes.gen.ts";
export { loadDocument } from "./load-document.ts";
export { loadRequestSchemas, type RequestSchemas, type VersionRequestSchemas } from "./load-request-schemas.ts";
export { operations, routes };
