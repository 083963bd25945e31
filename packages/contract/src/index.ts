import * as routeObjects from "./generated/routes.gen.ts";

const { operations, ...routes } = routeObjects;

export { compileMemberFinders, type MemberFinder } from "./compile-member-finders.ts";
export {
  type ContractEnd,
  contractEnds,
  type DeprecatedMember,
  deprecatedMembers,
  deprecationsOfContract,
} from "./deprecations-of-contract.ts";
export type { OperationId } from "./generated/routes.gen.ts";
export { loadDocument } from "./load-document.ts";
export { loadRequestSchemas, type RequestSchemas, type VersionRequestSchemas } from "./load-request-schemas.ts";
export { operations, routes };
