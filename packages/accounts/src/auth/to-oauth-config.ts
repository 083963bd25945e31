import type { GenericOAuthConfig } from "better-auth/plugins/generic-oauth";
import type { OidcProvider } from "./auth-types.ts";

/** The provider as better-auth wants it: ID tokens must be verifiable, and unverified addresses open no session. */
export function toOAuthConfig(provider: OidcProvider): GenericOAuthConfig {
  return {
    providerId: provider.id,
    name: provider.name,
    discoveryUrl: `${provider.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    requireEmailVerification: true,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    scopes: ["openid", "email", "profile"],
    pkce: true,
  };
}
