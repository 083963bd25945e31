import { json, type ScriptedAnswer } from "@sundial/sdk/testing";
import type { DriverCall } from "../protocol.ts";

/** Whole objects as the API answers them, so that a client that checks answers has nothing to complain of. */
export const organization = {
  id: "org_1",
  name: "Analytical Engines",
  plan: "free",
  version_pin: "2026-11-23",
  version_pin_previous: null,
  version_pin_rollback_until: null,
  created_at: "2026-11-23T12:00:00.000Z",
};

export const apiKey = {
  id: "key_1",
  name: "CI",
  mode: "test",
  prefix: "sdl_test_",
  last4: "0000",
  scopes: ["inference.write", "models.read"],
  status: "active",
  version_pin: null,
  created_by: "usr_1",
  created_at: "2026-11-23T12:00:00.000Z",
  expires_at: null,
  revoked_at: null,
  last_used_at: null,
  replaced_by: null,
};

export const model = { id: "sundial-1", object: "model", created: 1795435200, owned_by: "sundial" };

export const okOrganization: ScriptedAnswer = json(200, organization);
export const okKey: ScriptedAnswer = json(200, apiKey);
export const noContent: ScriptedAnswer = (res) => void res.writeHead(204).end();

/** The plainest call that reads. */
export const read: DriverCall = { method: "organization.retrieve" };
/** The plainest call that changes something. */
export const change: DriverCall = { method: "organization.update", params: { name: "x" } };

export const question = { model: "sundial-1", messages: [{ role: "user", content: "Hello" }] };
/** A call that is answered by a stream, read chunk by chunk. */
export const ask: DriverCall = {
  method: "chat.completions.create",
  params: { ...question, stream: true },
  read: "chunks",
};
