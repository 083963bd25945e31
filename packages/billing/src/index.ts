export { loadPlans, type Plan } from "./plans.ts";
