import { generate } from "selfsigned";

export interface TestCertificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate of its own authority for the host. Whoever trusts `cert` as an authority trusts the host, and nobody else does. */
export async function createCertificate(
  host: string,
  options: { notBefore?: Date; notAfter?: Date } = {},
): Promise<TestCertificate> {
  const { private: key, cert } = await generate([{ name: "commonName", value: host }], {
    keyType: "ec",
    algorithm: "sha256",
    ...(options.notBefore && { notBeforeDate: options.notBefore }),
    ...(options.notAfter && { notAfterDate: options.notAfter }),
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: host }] },
    ],
  });
  return { key, cert };
}
