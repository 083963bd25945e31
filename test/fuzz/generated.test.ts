import { generatedRequests } from "./arbitraries/generated-requests.ts";
import { describeFuzz } from "./describe-fuzz.ts";

describeFuzz("generated", 60, generatedRequests);
