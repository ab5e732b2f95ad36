import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import { packageMember } from '../ast/packageMember';
import type { ModuleContext } from '../context';
import { PDF_SERVICES_UNTIL_3 } from '../ims/packageVersions';
import { canBeNamed } from './constructorName';
import { readValues } from './readChain';
import { otherHost } from './readFile';
import { readVersion } from './readVersion';
import type { BuilderChain, ServicePrincipal } from './types';
import { visit } from '../ast/visit';

/**
 * Reads what takes the place of a chain; a text says why nothing can.
 *
 * @param others what was read before in the same file
 */
export function readPrincipal(
  chain: BuilderChain,
  others: readonly ServicePrincipal[],
  context: ModuleContext,
): ServicePrincipal | string {
  const version = readVersion(chain.source, context.set.packageOf(context.module));
  if (typeof version === 'string') return version;
  const values = readValues(chain);
  if (typeof values === 'string') return inWords(values);
  const getter = getterOf(chain);
  if (getter !== undefined) return `the new credentials have no ${getter}(), which is called here.`;
  const old = version.api === 'constructor' ? olderMember(chain.source, context) : undefined;
  if (old !== undefined)
    return `package.json asks for version 4 of ${chain.source}, but this file is written for version 3 (${old}). Ask for ^3.4.2 and run this again, or rewrite the file for version 4.`;
  if (version.api === 'constructor' && !canBeNamed(chain)) return inWords('the class cannot be named here');
  const path = chain.links.findLast(({ name }) => name === 'fromFile')?.argument;
  const host = path && otherHost(path, context);
  if (host !== undefined)
    return `the credentials file sets ${host}, which the new credentials do not read. Set the address with ClientConfig, then build the credentials with servicePrincipalCredentialsBuilder().`;
  const isRead = values.clientId === 'file' || values.clientSecret === 'file';
  const file = path && isRead ? { path, variable: freeName(chain, others) } : undefined;
  return { chain, ...version, ...values, file };
}

/** `credentials.getClientId()`: what only the old credentials have. */
function getterOf({ end }: BuilderChain): string | undefined {
  const holder = end.parentPath;
  const id = holder?.isVariableDeclarator() ? holder.node.id : undefined;
  const binding = id?.type === 'Identifier' ? end.scope.getBinding(id.name) : undefined;
  const names = (binding?.referencePaths ?? []).map((use) =>
    use.key === 'object' && use.parentPath ? memberName(use.parentPath) : undefined,
  );
  return names.find(
    (name) => name !== undefined && /^get(?:Client|PrivateKey|Organization|Account)/.test(name),
  );
}

/** Something that a file uses of the SDK and that version 4 does not have. */
function olderMember(source: string, { module }: ModuleContext): string | undefined {
  let found: string | undefined;
  const look = (path: NodePath): void => {
    const member = found === undefined ? packageMember(path) : undefined;
    const [name, ...others] = member?.source === source ? member.names : [];
    if (name !== undefined && others.length === 0 && PDF_SERVICES_UNTIL_3.has(name)) found = name;
  };
  visit(module.program, { MemberExpression: look, ReferencedIdentifier: look });
  return found;
}

/** A name for what is read from the file, which nothing around has. */
function freeName({ end }: BuilderChain, others: readonly ServicePrincipal[]): string {
  const block = end.scope.getBlockParent();
  const beside = others.filter(({ chain }) => chain.end.scope.getBlockParent() === block);
  const taken = new Set(beside.flatMap(({ file }) => file?.variable ?? []));
  const isFree = (name: string): boolean => !taken.has(name) && !end.scope.hasBinding(name);
  for (let n = 1; ; n += 1) {
    const name = `clientCredentials${n > 1 ? String(n) : ''}`;
    if (isFree(name)) return name;
  }
}

/** What keeps a chain from being read, and what to do about it. */
export function inWords(reason: string): string {
  return `${reason}. Build the credentials with servicePrincipalCredentialsBuilder(), withClientId and withClientSecret (@adobe/pdfservices-node-sdk 3.4), or as ServicePrincipalCredentials (version 4).`;
}
