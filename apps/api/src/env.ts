import { isLoopback } from "@sundial/kernel";
import { z } from "zod";

const development = {
  secret: "development-only-secret-0123456789abcdef",
  peppers: `1:${"00".repeat(32)}`,
};

const port = z.coerce.number().int().min(0).max(65_535);

const oidcProviders = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string(),
    issuer: z.url(),
    clientId: z.string(),
    clientSecret: z.string(),
  }),
);

const fromList = z.string().transform((text) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean),
);

/** An address without a slash at the end, however it was written. */
const address = z.url().transform((text) => text.replace(/\/+$/, ""));

/** The settings of the API process; `.env.example` explains each. */
export type Env = z.infer<typeof envSchema>;

/** What the environment may have; `readEnv` reads it. */
export const envSchema = z
  .object({
    NODE_ENV: z.enum(["production", "development"]).default("development"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// URL" }),
    DATABASE_CONNECTIONS_MAX: z.coerce.number().int().min(2).max(500).default(10),
    DATABASE_STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(15_000),
    HOST: z.string().default("127.0.0.1"),
    API_PORT: port.default(8787),
    METRICS_PORT: port.default(9464),
    API_URL: address.default("http://127.0.0.1:8787"),
    PORTAL_URL: address.default("http://127.0.0.1:4321"),
    UPSTREAM_BASE_URL: z.url().optional(),
    UPSTREAM_API_KEY: z.string().default(""),
    UPSTREAM_TIMEOUT_MS: z.coerce.number().int().positive().default(600_000),
    SUNDIAL_SECRET: z.string().min(32, "must be at least 32 characters").default(development.secret),
    KEY_PEPPERS: z.string().default(development.peppers),
    SPEND_FLOAT_USD: z
      .string()
      .regex(/^\d+(\.\d{1,12})?$/, "must be an amount such as 0.10")
      .default("0.10"),
    PLANS_DIR: z.string().optional(),
    COSTS_FILE: z.string().optional(),
    MODELS_DIR: z.string().optional(),
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^(sk|rk)_/, "must be a secret or restricted key (sk_..., rk_...)")
      .optional(),
    STRIPE_WEBHOOK_SECRET: z.string().startsWith("whsec_", "must be a signing secret (whsec_...)").optional(),
    STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
    WEBHOOK_LOOPBACK: z.stringbool().default(false),
    SMTP_URL: z.string().optional(),
    OIDC_PROVIDERS: fromJson(oidcProviders).default([]),
    TRUSTED_PROXIES: fromList.default(["127.0.0.1", "::1"]),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .superRefine((env, context) => {
    if (env.STRIPE_SECRET_KEY !== undefined && env.STRIPE_WEBHOOK_SECRET === undefined) {
      const message = "is needed with STRIPE_SECRET_KEY, because without it no webhook can be believed";
      context.addIssue({ code: "custom", path: ["STRIPE_WEBHOOK_SECRET"], message });
    }
    const isProduction = env.NODE_ENV === "production";
    if (!isProduction && isLoopback(env.HOST)) return;
    const where = isProduction ? "in production" : `when HOST is ${env.HOST}, which other machines can reach`;
    const refuse = (name: keyof typeof env, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    if (env.WEBHOOK_LOOPBACK)
      refuse("WEBHOOK_LOOPBACK", `lets customers send requests to this machine, so it must be false ${where}`);
    const isDefault = `is the development default, which everybody knows; set one of your own ${where}`;
    if (env.SUNDIAL_SECRET === development.secret) refuse("SUNDIAL_SECRET", isDefault);
    if (env.KEY_PEPPERS === development.peppers) refuse("KEY_PEPPERS", isDefault);
    if (!isProduction && env.SMTP_URL === undefined)
      refuse("SMTP_URL", `is needed ${where}: the development mailbox would show everyone's sign-in mails`);
  });

/** Reads the settings. Throws one Error that lists everything wrong; an empty variable counts as not set. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(given);
  if (result.success) return result.data;
  throw new Error(`These settings are wrong:\n${z.prettifyError(result.error)}`);
}

function fromJson<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "must be JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
