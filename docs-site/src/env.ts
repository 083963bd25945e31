import { isLoopback } from "@sundial/kernel";
import { z } from "zod";

const developmentSecret = "development-only-secret-0123456789abcdef";

/** What the environment may have; `parseEnv` reads it. */
export const envSchema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORTAL_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(4321),
  API_URL: z.url().default("http://127.0.0.1:8787"),
  PORTAL_URL: z.url().default("http://127.0.0.1:4321"),
  SUNDIAL_SECRET: z.string().min(32).default(developmentSecret),
  TRUST_PROXY: z.stringbool().default(false),
  OIDC_PROVIDERS: z
    .string()
    .default("[]")
    .transform(parseJson)
    .pipe(z.array(z.object({ id: z.string(), name: z.string() }))),
});

/** The portal's settings. URLs have no trailing slash; `secret` seals the portal's own cookies. */
export interface PortalEnv {
  readonly production: boolean;
  /** True only in development on an address of this machine: the page with everyone's sign-in mails may be shown. */
  readonly devMailbox: boolean;
  readonly host: string;
  readonly port: number;
  readonly apiUrl: string;
  readonly portalUrl: string;
  readonly secret: string;
  /** True when a reverse proxy in front sets X-Forwarded-For; its last address is then the client's. */
  readonly trustProxy: boolean;
  readonly oidcProviders: readonly { readonly id: string; readonly name: string }[];
}

let read: PortalEnv | undefined;

/** Reads the environment once. Throws an Error that names each wrong setting; refuses the development secret in production. */
export function portalEnv(): PortalEnv {
  read ??= parseEnv(process.env);
  return read;
}

/** Parses a given environment; `portalEnv` is this on the process's own. */
export function parseEnv(source: Record<string, string | undefined>): PortalEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) throw new Error(`The portal cannot start:\n${z.prettifyError(parsed.error)}`);
  const env = parsed.data;
  const production = env.NODE_ENV === "production";
  const where = production ? "in production" : `when HOST is ${env.HOST}, which other machines can reach`;
  if ((production || !isLoopback(env.HOST)) && env.SUNDIAL_SECRET === developmentSecret) {
    throw new Error(`The portal cannot start: set SUNDIAL_SECRET to 32 or more random characters ${where}.`);
  }
  return {
    production,
    devMailbox: !production && isLoopback(env.HOST),
    host: env.HOST,
    port: env.PORTAL_PORT ?? env.PORT,
    apiUrl: env.API_URL.replace(/\/+$/, ""),
    portalUrl: env.PORTAL_URL.replace(/\/+$/, ""),
    secret: env.SUNDIAL_SECRET,
    trustProxy: env.TRUST_PROXY,
    oidcProviders: env.OIDC_PROVIDERS,
  };
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "is not JSON" });
    return z.NEVER;
  }
}
