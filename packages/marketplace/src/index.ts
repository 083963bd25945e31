export { marketplaceErrors } from "./errors.ts";
