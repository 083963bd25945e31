import { describeCases } from "./describe-cases.ts";

describeCases("python-async");
