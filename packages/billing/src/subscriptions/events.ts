/** The topic of the outbox that tells the background process of another plan or number of seats. */
export const subscriptionChangedTopic = "subscription_changed";

/** What the background process is told of it; what holds is read again from the database. */
export interface SubscriptionChanged {
  readonly organizationId: string;
  readonly plan: string;
  readonly seats: number;
}
