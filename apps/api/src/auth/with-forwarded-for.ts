/**
 * The request with the address of the connection itself at the end of `X-Forwarded-For`, so that the chain can be walked from the
 * right and an address that a client made up is never reached through a hop that is not trusted.
 */
export function withForwardedFor(request: Request, remoteAddress: string | undefined): Request {
  if (remoteAddress === undefined) return request;
  const headers = new Headers(request.headers);
  headers.append("x-forwarded-for", remoteAddress.replace(/^::ffff:/i, ""));
  return new Request(request, { headers });
}
