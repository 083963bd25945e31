/** `key_id` and `keyId` become `KeyId`. */
export function toPascalCase(name: string): string {
  const camel = toCamelCase(name);
  return (camel[0] ?? "").toUpperCase() + camel.slice(1);
}

/** `key_id` becomes `keyId`. */
export function toCamelCase(name: string): string {
  return name.replace(/[_-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `apiKeys` becomes `api-keys`. */
export function toKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `apiKeys` becomes `api_keys`. */
export function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
