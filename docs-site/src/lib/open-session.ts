import { Sundial } from "@sundial/sdk";
import type { APIContext } from "astro";
import { z } from "zod";
import { portalEnv } from "../env.ts";
import { callAuth, postAuth } from "./call-auth.ts";
import { type Mode, readMode } from "./mode.ts";
import { type Role, roles } from "./roles.ts";

const tokenSchema = z.object({ token: z.string(), expires_in: z.number() });
const claimsSchema = z.object({ org: z.string().optional(), role: z.enum(roles).optional() });
const userSchema = z.object({ user: z.object({ id: z.string(), email: z.string(), name: z.string().nullish() }) });

export interface Person {
  readonly id: string;
  readonly email: string;
  /** The name, or the address of a person who gave none. */
  readonly name: string;
}

/** A signed-in person, and the API in their name for one request of the portal. */
export interface PortalSession {
  readonly person: Person;
  readonly mode: Mode;
  /** Null for a person who belongs to no organization yet. */
  readonly organizationId: string | null;
  readonly role: Role | null;
  readonly api: Sundial;
  /** The same in a mode, whichever the console shows. */
  inMode(mode: Mode): Promise<Sundial>;
  /** The same in the sandbox. */
  sandbox(): Promise<Sundial>;
  /** What calls of the sandbox in their name carry, for five minutes. */
  sandboxToken(): Promise<string>;
}

/** Exchanges the session cookie for a five-minute token. Null when there is no session or it has ended. */
export async function openSession(context: APIContext): Promise<PortalSession | null> {
  const mode = readMode(context);
  const [token, person] = await Promise.all([readToken(context, mode), readPerson(context)]);
  if (token === null || !person) return null;
  const { org, role } = claimsOf(token);
  const api = clientOf(token);
  const tokenIn = async (wanted: Mode) => {
    const found = wanted === mode ? token : await readToken(context, wanted);
    if (found === null) throw new Error("the session ended while the page was made");
    return found;
  };
  const inMode = async (wanted: Mode) => {
    return wanted === mode ? api : clientOf(await tokenIn(wanted));
  };
  return {
    person,
    mode,
    organizationId: org ?? null,
    role: role ?? null,
    api,
    inMode,
    sandbox: () => inMode("test"),
    sandboxToken: () => tokenIn("test"),
  };
}

async function readToken(context: APIContext, mode: Mode): Promise<string | null> {
  const answer = await postAuth(context, "/token", { mode });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`the API answered ${answer.status} to the exchange of a session`);
  return tokenSchema.parse(await answer.json()).token;
}

function clientOf(token: string): Sundial {
  return new Sundial({ apiKey: token, baseURL: portalEnv().apiUrl, timeoutMs: 10_000, retriesMax: 1 });
}

/** What the API wrote into its own token. Not verified here: it came from the API, and the API verifies it again. */
function claimsOf(token: string): z.infer<typeof claimsSchema> {
  return claimsSchema.parse(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()));
}

async function readPerson(context: APIContext): Promise<Person | null> {
  const answer = await callAuth(context, "/get-session", { method: "GET" });
  const session = answer.ok ? userSchema.nullable().safeParse(await answer.json()) : undefined;
  if (!session?.success || !session.data) return null;
  const { id, email, name } = session.data.user;
  return { id, email, name: name || email };
}
