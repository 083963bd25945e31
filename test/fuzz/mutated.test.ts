import { mutatedRequests } from "./arbitraries/mutated-requests.ts";
import { describeFuzz } from "./describe-fuzz.ts";

describeFuzz("mutated", 150, mutatedRequests);
