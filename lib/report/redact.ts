import { redactPem } from './redactPem';
import { HARMLESS_VALUES, patternsForName, REDACTED, SECRET_PATTERNS, SECRET_SOURCE } from './secretPatterns';

/**
 * Replaces every secret in a text: private keys, client secrets, tokens, literals under the name of a secret or of a
 * variable that a secret is taken from.
 *
 * @returns a text with as many lines as before, each beginning where it did
 */
export function redact(text: string): string {
  const patterns = [...SECRET_PATTERNS, ...patternsForVariables(findSecretVariables(text))];
  return patterns.reduce(replaceSecrets, redactPem(text));
}

function findSecretVariables(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(SECRET_SOURCE), (match) => match.groups?.['variable'] ?? ''));
}

function patternsForVariables(variables: ReadonlySet<string>): RegExp[] {
  if (variables.size === 0) return [];
  const names = [...variables].map((name) => name.replaceAll('$', '\\$')).join('|');
  return patternsForName(`(?<![\\w$])(?:${names})`, 'g');
}

function replaceSecrets(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match: string, ...rest: unknown[]) => {
    const { secret = '' } = rest.at(-1) as { secret?: string };
    if (HARMLESS_VALUES.some((harmless) => harmless.test(secret))) return match;
    const at = match.lastIndexOf(secret);
    return match.slice(0, at) + hideLines(secret) + match.slice(at + secret.length);
  });
}

/** A secret over several lines stays over as many. */
function hideLines(secret: string): string {
  return secret.replace(/[^\r\n]+/g, REDACTED);
}
