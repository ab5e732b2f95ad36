import { textOf } from '../ast/parseModule';
import { trailingCommas } from '../ast/style';
import { indentAt, indentUnit, isBlank, lineBreak } from '../ast/textLines';
import { child } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { constructorName } from './constructorName';
import { readOfFile } from './readOfFile';
import { JWT_LINKS } from './readChain';
import type { BuilderLink, CredentialValue, ServicePrincipal } from './types';

/** Writes the credentials in the form that needs no key, and releases what only the key's form needed. */
export function rewriteCredentials(principal: ServicePrincipal, context: ModuleContext): void {
  const read = principal.file && readOfFile(principal.chain, principal.file, context);
  if (principal.api === 'builder') rewriteChain(principal, read, context);
  else writeConstructor(principal, read, context);
  for (const { name, argument } of principal.chain.links)
    if (JWT_LINKS.has(name) && argument) context.cascade.release(argument);
}

/** The same chain with the other builder, without the calls that only the JWT needs. */
function rewriteChain(
  { chain, clientId, clientSecret }: ServicePrincipal,
  read: string | undefined,
  { module, draft }: ModuleContext,
): void {
  const builder = child(child(chain.start, 'callee') ?? chain.start, 'property');
  const { start = 0, end = 0 } = builder?.node ?? {};
  const written = module.text.slice(start ?? 0, end ?? 0);
  draft.replaceRange(start ?? 0, end ?? 0, written.replace('serviceAccount', 'servicePrincipal'));
  for (const link of chain.links) {
    const range = rangeOf(link, module.text);
    if (JWT_LINKS.has(link.name)) draft.replaceRange(range.start, range.end, '');
    if (link.name !== 'fromFile') continue;
    const calls = [
      ...(clientId === 'file' ? [`.withClientId(${read ?? ''}.client_id)`] : []),
      ...(clientSecret === 'file' ? [`.withClientSecret(${read ?? ''}.client_secret)`] : []),
    ];
    if (calls.length === 0) draft.replaceRange(range.start, range.end, '');
    else draft.replaceRange(range.dot, link.call.node.end ?? range.dot, calls.join(range.gap));
  }
}

/**
 * Where a call of a chain stands: from the end of the line before, with the comment there, to the end of its own.
 */
function rangeOf(
  { call }: BuilderLink,
  text: string,
): { readonly start: number; readonly end: number; readonly dot: number; readonly gap: string } {
  const callee = child(call, 'callee') ?? call;
  const before = child(callee, 'object')?.node.end ?? 0;
  const dot = text.lastIndexOf('.', child(callee, 'property')?.node.start ?? 0);
  const gap = isBlank(text, before, dot) ? text.slice(before, dot) : lineBreak(text) + indentAt(text, dot);
  return { start: afterComment(before, text), end: afterComment(call.node.end ?? 0, text), dot, gap };
}

/** The end of a comment that ends the line of an offset; the offset itself where there is none. */
function afterComment(offset: number, text: string): number {
  const comment = /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/(?=[ \t]*\r?\n))/.exec(
    text.slice(offset),
  );
  return offset + (comment?.[0].length ?? 0);
}

/** `new ServicePrincipalCredentials({ clientId, clientSecret })`, over as many lines as the chain. */
function writeConstructor(
  { chain, clientId, clientSecret }: ServicePrincipal,
  read: string | undefined,
  context: ModuleContext,
): void {
  const { module, draft } = context;
  const { start = 0, end = 0 } = chain.end.node;
  const properties = [
    property('clientId', clientId, `${read ?? ''}.client_id`),
    property('clientSecret', clientSecret, `${read ?? ''}.client_secret`),
  ];
  const head = `new ${constructorName(chain, context)}(`;
  const isLong = module.text.slice(start ?? 0, end ?? 0).includes('\n');
  const outer = lineBreak(module.text) + indentAt(module.text, start ?? 0);
  const inner = outer + indentUnit(module.text);
  const comma = trailingCommas(module) ? ',' : '';
  const text = isLong
    ? `{${properties.map((line) => inner + line).join(',')}${comma}${outer}}`
    : `{ ${properties.join(', ')} }`;
  draft.replaceRange(start ?? 0, end ?? 0, `${head}${text})`);
}

function property(name: string, value: CredentialValue, read: string): string {
  const text = value === 'file' ? read : textOf(value);
  return text === name ? name : `${name}: ${text}`;
}
