import { roles } from "@sundial/kernel";
import { boolean, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { JWK_OKP_Public } from "jose";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const users = pgTable("users", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull(),
  emailVerified: boolean("email_verified").notNull(),
  image: text("image"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export const organizations = pgTable("organizations", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  plan: text("plan").notNull().default("free"),
  versionPin: text("version_pin"),
  createdAt: instant("created_at").notNull(),
  versionPinPrevious: text("version_pin_previous"),
  versionPinChangedAt: instant("version_pin_changed_at"),
});

/** Sessions of people in the portal. The cookie holds `token`, signed. */
export const sessions = pgTable("sessions", {
  id: text("id").primaryKey(),
  token: text("token").notNull(),
  userId: text("user_id").notNull(),
  activeOrganizationId: text("active_organization_id"),
  ipAddress: text("ip_address"),
  userAgent: text("user_agent"),
  expiresAt: instant("expires_at").notNull(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** One row a way to sign in that a person has used at an identity provider. */
export const loginAccounts = pgTable("login_accounts", {
  id: text("id").primaryKey(),
  userId: text("user_id").notNull(),
  providerId: text("provider_id").notNull(),
  accountId: text("account_id").notNull(),
  accessToken: text("access_token"),
  refreshToken: text("refresh_token"),
  idToken: text("id_token"),
  accessTokenExpiresAt: instant("access_token_expires_at"),
  refreshTokenExpiresAt: instant("refresh_token_expires_at"),
  scope: text("scope"),
  password: text("password"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** Hashed one-time links and codes that are waiting to be used. */
export const verifications = pgTable("verifications", {
  id: text("id").primaryKey(),
  identifier: text("identifier").notNull(),
  value: text("value").notNull(),
  expiresAt: instant("expires_at").notNull(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export const members = pgTable("members", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  userId: text("user_id").notNull(),
  role: text("role", { enum: roles }).notNull(),
  createdAt: instant("created_at").notNull(),
});

export const invitations = pgTable("invitations", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  email: text("email").notNull(),
  role: text("role", { enum: roles }).notNull(),
  status: text("status", { enum: ["pending", "accepted", "revoked", "expired"] }).notNull(),
  invitedBy: text("invited_by").notNull(),
  expiresAt: instant("expires_at").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** Key pairs for people's tokens. A key is published from `created_at` to `retire_at` and signs from `signs_from` until a newer one does. */
export const signingKeys = pgTable("signing_keys", {
  kid: text("kid").primaryKey(),
  publicJwk: jsonb("public_jwk").$type<JWK_OKP_Public>().notNull(),
  privateJwkSealed: text("private_jwk_sealed").notNull(),
  signsFrom: instant("signs_from").notNull(),
  retireAt: instant("retire_at"),
  createdAt: instant("created_at").notNull(),
});

/** Mail that was not sent because no SMTP server is configured. Only written in development. */
export const devMailbox = pgTable("dev_mailbox", {
  id: text("id").primaryKey(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  textBody: text("text_body").notNull(),
  htmlBody: text("html_body").notNull(),
  createdAt: instant("created_at").notNull(),
});
