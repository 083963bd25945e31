import type { Member } from "@sundial/accounts";
import type { Member as WireMember } from "@sundial/contract/types";

export function toWireMember({ id, userId, email, name, role, createdAt }: Member): WireMember {
  return { id, user_id: userId, email, name, role, created_at: createdAt.toISOString() };
}
