// Made by `npm run generate` from openapi/. Do not edit.
import { Client } from "../client/client.ts";
import { ApiKeysResource } from "./resources/api-keys.gen.ts";
import { BillingPortalSessionsResource } from "./resources/billing-portal-sessions.gen.ts";
import { ChangelogResource } from "./resources/changelog.gen.ts";
import { ChatResource } from "./resources/chat.gen.ts";
import { CheckoutSessionsResource } from "./resources/checkout-sessions.gen.ts";
import { CreditsResource } from "./resources/credits.gen.ts";
import { EmbeddingsResource } from "./resources/embeddings.gen.ts";
import { ErrorsResource } from "./resources/errors.gen.ts";
import { EventsResource } from "./resources/events.gen.ts";
import { InvitationsResource } from "./resources/invitations.gen.ts";
import { InvoicesResource } from "./resources/invoices.gen.ts";
import { LifecycleResource } from "./resources/lifecycle.gen.ts";
import { MarketplaceResource } from "./resources/marketplace.gen.ts";
import { MeResource } from "./resources/me.gen.ts";
import { MembersResource } from "./resources/members.gen.ts";
import { ModelsResource } from "./resources/models.gen.ts";
import { NoticesResource } from "./resources/notices.gen.ts";
import { OrganizationResource } from "./resources/organization.gen.ts";
import { OrganizationsResource } from "./resources/organizations.gen.ts";
import { PlansResource } from "./resources/plans.gen.ts";
import { RequestsResource } from "./resources/requests.gen.ts";
import { SandboxResource } from "./resources/sandbox.gen.ts";
import { SpendLimitsResource } from "./resources/spend-limits.gen.ts";
import { SubscriptionResource } from "./resources/subscription.gen.ts";
import { UsageResource } from "./resources/usage.gen.ts";
import { VersionsResource } from "./resources/versions.gen.ts";

/** The API. Make one and keep it: `const sundial = new Sundial({ apiKey })`. */
export class Sundial extends Client {
  readonly chat = new ChatResource(this);
  readonly embeddings = new EmbeddingsResource(this);
  readonly models = new ModelsResource(this);
  readonly organizations = new OrganizationsResource(this);
  readonly organization = new OrganizationResource(this);
  readonly members = new MembersResource(this);
  readonly invitations = new InvitationsResource(this);
  readonly me = new MeResource(this);
  readonly apiKeys = new ApiKeysResource(this);
  readonly usage = new UsageResource(this);
  readonly plans = new PlansResource(this);
  readonly subscription = new SubscriptionResource(this);
  readonly invoices = new InvoicesResource(this);
  readonly spendLimits = new SpendLimitsResource(this);
  readonly credits = new CreditsResource(this);
  readonly checkoutSessions = new CheckoutSessionsResource(this);
  readonly billingPortalSessions = new BillingPortalSessionsResource(this);
  readonly marketplace = new MarketplaceResource(this);
  readonly events = new EventsResource(this);
  readonly lifecycle = new LifecycleResource(this);
  readonly notices = new NoticesResource(this);
  readonly versions = new VersionsResource(this);
  readonly errors = new ErrorsResource(this);
  readonly changelog = new ChangelogResource(this);
  readonly requests = new RequestsResource(this);
  readonly sandbox = new SandboxResource(this);
}
