import { compileMemberFinders, type DeprecatedMember, type MemberFinder } from "@sundial/contract";
import { brownoutAt, type Clock, type Deprecation, deprecationStateAt } from "@sundial/kernel";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api-app.ts";
import { edgeErrors } from "./errors.ts";
import { tellEnd, toAnnouncedEnd } from "./lifecycle-headers.ts";

/** What of the contract is to end, ready to be asked at every call. */
export interface ContractEnds {
  /** By operationId. */
  readonly operations: ReadonlyMap<string, Deprecation>;
  /** By operationId and part, `createChatCompletion body`. */
  readonly members: ReadonlyMap<string, MemberFinder>;
}

export function compileContractEnds(
  deprecations: readonly Deprecation[],
  members: readonly DeprecatedMember[],
): ContractEnds {
  const operations = deprecations.filter(({ kind }) => kind === "operation");
  return {
    operations: new Map(operations.map((deprecation) => [deprecation.subject, deprecation])),
    members: compileMemberFinders(members),
  };
}

interface EndsDeps {
  readonly contractEnds: ContractEnds;
  readonly clock: Clock;
  readonly env: { readonly PORTAL_URL: string; readonly API_URL: string };
}

/** Says of a deprecated operation that it ends. Throws `operation_sunset` once it has, and in a brownout. */
export function refuseEndedOperation(deps: EndsDeps): MiddlewareHandler<ApiEnv> {
  const { operations } = deps.contractEnds;
  return (c, next) => {
    const deprecation = operations.size === 0 ? undefined : operations.get(c.get("operationId"));
    const refusal = deprecation && tellOrRefuse(c, deps, deprecation);
    if (refusal) throw edgeErrors.operation_sunset({ operation: deprecation.subject, ...refusal });
    return next();
  };
}

/**
 * Says of deprecated members in a validated part of a request that they end, and notes them in the record of the call. Throws `field_sunset` for one that has ended, and in
 * its brownouts.
 */
export function checkMembers(c: Context<ApiEnv>, deps: EndsDeps, part: { target: string; data: unknown }): void {
  const place = part.target === "json" ? "body" : part.target;
  const used = deps.contractEnds.members.get(`${c.get("operationId")} ${place}`)?.(part.data);
  if (!used || used.length === 0) return;
  const draft = c.get("draft");
  if (draft) draft.deprecatedFields = [...(draft.deprecatedFields ?? []), ...used.map(nameOf)];
  for (const member of used) {
    const refusal = tellOrRefuse(c, deps, member.deprecation);
    if (refusal) throw edgeErrors.field_sunset({ field: nameOf(member), ...refusal }, { param: nameOf(member) });
  }
}

/** A member without its operation, as the ledger keeps it beside the operation. */
function nameOf({ operation, deprecation }: DeprecatedMember): string {
  return deprecation.subject.slice(operation.length + 1);
}

/** What to say when it is refused at the instant that the call is answered as of; else null. */
function tellOrRefuse(c: Context<ApiEnv>, { clock, env }: EndsDeps, deprecation: Deprecation) {
  const now = c.get("asOf") ?? clock.now();
  const state = deprecationStateAt(deprecation, now);
  if (state !== "deprecated" && state !== "sunset") return null;
  tellEnd(c, toAnnouncedEnd(deprecation, env));
  const brownout = brownoutAt(deprecation, now);
  if (state !== "sunset" && !brownout) return null;
  const { sunsetAt, successor, assistance, guidePath } = deprecation;
  return {
    when:
      state === "sunset"
        ? `ended at ${sunsetAt?.toISOString()}`
        : `is refused until ${brownout?.until.toISOString()}, in a brownout before it ends at ${sunsetAt?.toISOString()}`,
    instead: successor === null ? (assistance ?? "") : `Use \`${successor}\` in its place.`,
    guide: `${env.PORTAL_URL}${guidePath}`,
  };
}
