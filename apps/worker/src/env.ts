import { isLoopback } from "@sundial/kernel";
import { z } from "zod";

const developmentSecret = "development-only-secret-0123456789abcdef";

/** What the environment may have; `readEnv` reads it. */
export const envSchema = z
  .object({
    NODE_ENV: z.enum(["production", "development"]).default("development"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// URL" }),
    HOST: z.string().default("127.0.0.1"),
    WORKER_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).default(9465),
    SUNDIAL_SECRET: z.string().min(32, "must be at least 32 characters").default(developmentSecret),
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^(sk|rk)_/, "must be a secret or restricted key (sk_..., rk_...)")
      .optional(),
    STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// URL" }).optional(),
    WEBHOOK_LOOPBACK: z.stringbool().default(false),
    MAIL_FROM: z.string().default("Sundial <no-reply@localhost>"),
    PORTAL_URL: z
      .url()
      .transform((text) => text.replace(/\/+$/, ""))
      .default("http://127.0.0.1:4321"),
    PLANS_DIR: z.string().optional(),
    COSTS_FILE: z.string().optional(),
    MODELS_DIR: z.string().optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .superRefine((env, context) => {
    const isProduction = env.NODE_ENV === "production";
    if (!isProduction && isLoopback(env.HOST)) return;
    const where = isProduction ? "in production" : `when HOST is ${env.HOST}, which other machines can reach`;
    const refuse = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
    if (env.WEBHOOK_LOOPBACK)
      refuse("WEBHOOK_LOOPBACK", `lets customers send requests to this machine, so it must be false ${where}`);
    if (env.SUNDIAL_SECRET === developmentSecret)
      refuse("SUNDIAL_SECRET", `is the development default, which everybody knows; set one of your own ${where}`);
    if (env.SMTP_URL === undefined) refuse("SMTP_URL", `is needed ${where}, because people sign in by mail`);
  });

/** The settings of the background process; `.env.example` explains each. */
export type Env = z.infer<typeof envSchema>;

/** Reads the settings. Throws one Error that lists everything wrong; an empty variable counts as not set. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(given);
  if (result.success) return result.data;
  throw new Error(`These settings are wrong:\n${z.prettifyError(result.error)}`);
}
