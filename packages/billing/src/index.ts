export { billingErrors } from "./errors.ts";
export { loadPlans, type Plan } from "./plans.ts";
