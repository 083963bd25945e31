import type { AuditEvent } from "@sundial/accounts";
import type { AuditEvent as WireAuditEvent } from "@sundial/contract/types";

export function toWireAuditEvent(event: AuditEvent): WireAuditEvent {
  const { id, action, target, before, after, requestId, createdAt } = event;
  return {
    id,
    action,
    actor: toWireActor(event),
    target_id: target,
    before: toWireState(before),
    after: toWireState(after),
    request_id: requestId,
    created_at: createdAt.toISOString(),
  };
}

/** Partners are not told who reviews their listings. */
function toWireActor({ actorKind, actorId }: AuditEvent): WireAuditEvent["actor"] {
  if (actorKind === "operator") return { kind: "operator", id: null };
  // The column takes what `audit` writes: the kinds of actors.
  return { kind: actorKind as WireAuditEvent["actor"]["kind"], id: actorId };
}

function toWireState(state: unknown): Record<string, unknown> | null {
  return isObject(state) ? renameMembers(state) : null;
}

function renameMembers(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [toSnakeCase(name), toWireValue(member)]));
}

function toWireValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWireValue);
  return isObject(value) ? renameMembers(value) : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
