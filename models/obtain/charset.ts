/** The encoding that a content type names (RFC 9110, section 8.3.2); undefined where it names none. */
export function charsetIn(contentType: string | null | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1];
}
