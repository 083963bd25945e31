import type { Catalogue } from "@sundial/models";

/** As of when, and beside which other models, a model is shown. */
export interface ModelView {
  readonly catalogue: Catalogue;
  readonly now: Date;
  readonly portalUrl: string;
}
