import type { Model as WireModel } from "@sundial/contract/types";
import type { Model } from "@sundial/models";

export function toWireModel(model: Model): WireModel {
  return {
    id: model.id,
    object: "model",
    created: Math.floor(model.createdAt.getTime() / 1000),
    owned_by: model.ownedBy,
  };
}
