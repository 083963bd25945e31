import { type BetterAuthOptions, betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { emailOTP } from "better-auth/plugins/email-otp";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { magicLink } from "better-auth/plugins/magic-link";
import { organization } from "better-auth/plugins/organization";
import { findUser } from "../lookup.ts";
import { loginAccounts, members, organizations, sessions, users, verifications } from "../tables.ts";
import type { Auth, AuthOptions } from "./auth-types.ts";
import { createCodeHash } from "./code-hash.ts";
import { authBasePath } from "./open-paths.ts";
import { createSignInMails, type SignInMails, signInMinutes, toConfirmUrl } from "./sign-in-mails.ts";
import { toOAuthConfig } from "./to-oauth-config.ts";

const daySeconds = 86_400;

/** better-auth on our tables and mails. */
export function createBetterAuth(options: AuthOptions): Auth {
  const mails = createSignInMails(options);
  const auth = betterAuth({
    ...coreSettings(options, mails),
    plugins: [
      magicLink({
        expiresIn: signInMinutes * 60,
        storeToken: "hashed",
        rateLimit: { window: 60, max: signInsPerMinute(options) },
        async sendMagicLink({ email, url }) {
          const code = await auth.api.createVerificationOTP({ body: { email, type: "sign-in" } });
          await mails.send(email, { url: toConfirmUrl(url, options.portalUrl), code });
        },
      }),
      codeSignIn(options, mails),
      organization({ allowUserToCreateOrganization: false, schema: { organization: { fields: { slug: "id" } } } }),
      genericOAuth({ config: options.oidcProviders.map(toOAuthConfig) }),
    ],
  });
  return {
    handle: (request) => auth.handler(request),
    async readSession(headers) {
      const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
      if (!response) return null;
      const { userId, activeOrganizationId } = response.session;
      return { userId, activeOrganizationId: activeOrganizationId ?? null, setCookies: answered.getSetCookie() };
    },
  };
}

function codeSignIn(options: AuthOptions, mails: SignInMails) {
  return emailOTP({
    expiresIn: signInMinutes * 60,
    otpLength: 6,
    allowedAttempts: 3,
    storeOTP: { hash: createCodeHash(options.secret) },
    rateLimit: { window: 60, max: signInsPerMinute(options) },
    async sendVerificationOTP({ email, otp, type }) {
      if (type === "sign-in") await mails.send(email, { code: otp });
    },
  });
}

function coreSettings(options: AuthOptions, mails: SignInMails) {
  const { db, newId, production } = options;
  return {
    appName: "Sundial",
    baseURL: options.portalUrl,
    basePath: authBasePath,
    secret: options.secret,
    trustedOrigins: [options.portalUrl],
    telemetry: { enabled: false },
    logger: { log: options.log },
    database: drizzleAdapter(db, {
      provider: "pg",
      transaction: true,
      schema: {
        user: users,
        session: sessions,
        account: loginAccounts,
        verification: verifications,
        organization: organizations,
        member: members,
      },
    }),
    account: { encryptOAuthTokens: true },
    session: { expiresIn: 30 * daySeconds, updateAge: daySeconds },
    rateLimit: {
      enabled: true,
      storage: "memory",
      window: 60,
      max: 100,
      customRules: { "/get-session": false },
    },
    onAPIError: { errorURL: `${options.portalUrl}/sign-in` },
    databaseHooks: {
      user: {
        create: {
          before: async (user: { name: string }) => ({ data: { ...user, name: user.name.trim().slice(0, 100) } }),
        },
      },
      session: {
        create: {
          after: async ({ userId }: { userId: string }) => mails.dropCodes((await findUser(db, userId)).email),
        },
      },
    },
    advanced: {
      cookiePrefix: "sundial",
      useSecureCookies: production,
      // Stated, because better-auth leaves both checks out when NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"], trustedProxies: [...options.trustedProxies] },
      database: { validateSchema: false, generateId: ({ model }: { model: string }) => newId(idKind(model)) },
    },
  } satisfies BetterAuthOptions;
}

function idKind(model: string) {
  if (model === "user" || model === "session" || model === "account" || model === "verification") return model;
  throw new Error(`better-auth wanted to make a ${model}, which only the public API may do`);
}

/** By client address and path. Loose in development, where every browser test shares one address. */
function signInsPerMinute({ production }: AuthOptions): number {
  return production ? 5 : 500;
}
