import type { SpendGuard, SpendReservation, TokensMax } from "@sundial/billing";
import type { Model } from "@sundial/models";
import type { RequestDraft } from "../request-draft.ts";

/** Holds what a live call may cost; null in test mode, which spends nothing. Throws `spend_limit_reached`, `spend_limit_busy`, `spend_check_unavailable`. */
export async function reserveSpend(
  guard: Pick<SpendGuard, "reserve">,
  draft: RequestDraft,
  { model, countTokensMax }: { readonly model: Model; readonly countTokensMax: () => TokensMax },
): Promise<SpendReservation | null> {
  if (draft.mode !== "live") return null;
  const { id, organizationId, apiKeyId, createdAt: at } = draft;
  return guard.reserve({ id, organizationId, apiKeyId, model: model.id, at, countTokensMax });
}
