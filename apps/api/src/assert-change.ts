import { coreErrors } from "@sundial/errors";

/** The body of an update, which must change something. Throws `invalid_request`. */
export function assertChange<Body extends object>(body: Body): Body {
  if (Object.values(body).some((value) => value !== undefined)) return body;
  const issues = [{ pointer: "#", detail: "Must name at least one member to change." }];
  throw coreErrors.invalid_request({ summary: "the body changes nothing." }, { issues });
}
