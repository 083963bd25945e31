export type SdkLanguage = "python" | "typescript";

/** One of the packages that the portal serves below /sdks. */
export interface SdkFile {
  readonly language: SdkLanguage;
  /** As it is served, such as `sundial-sdk-0.1.0.tgz`. */
  readonly name: string;
  readonly version: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** Put in its place by the build (scripts/build-portal.ts), which packed them. */
declare const packedSdks: readonly SdkFile[];

const installers = { python: "pip install", typescript: "npm install" } as const;

export function sdkFile(language: SdkLanguage): SdkFile {
  const found = packedSdks.find((file) => file.language === language);
  if (!found) throw new Error(`the build packed no SDK for ${language}`);
  return found;
}

/** The command that installs an SDK from the portal at that address. */
export function installCommand(language: SdkLanguage, portalUrl: string): string {
  return `${installers[language]} ${portalUrl}/sdks/${sdkFile(language).name}`;
}
