import { resolve } from 'node:path';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import type { RepositorySource } from '../types';

/** `user@host:path`, as ssh has it. */
const SCP_LIKE = /^[\w.-]+@[\w.-]+:(?!\/\/)\S+$/;

/** `scheme://`, or `helper::`, by which git would start a program. */
const SCHEME = /^([a-z][a-z\d+.-]*)(:\/\/|::)/i;

const ALLOWED_SCHEMES = new Set(['https', 'http', 'ssh', 'file']);

/**
 * Reads where a repository is: a folder, or a git URL.
 *
 * @param text as the user wrote it
 * @param base folder that relative paths start from
 * @throws UserError for a URL that carries credentials, which would end up in files, or that git must not be given
 */
export function parseLocation(text: string, base: string): RepositorySource {
  if (SCP_LIKE.test(text)) return { kind: 'git', url: text };
  const [, scheme, separator] = SCHEME.exec(text) ?? [];
  if (scheme === undefined) return { kind: 'folder', path: resolve(base, text) };
  if (separator === '::' || !ALLOWED_SCHEMES.has(scheme.toLowerCase())) {
    const hint = `Give a folder, or a URL that starts with ${[...ALLOWED_SCHEMES].join('://, ')}://, or user@host:path.`;
    throw new UserError(`Repositories are not fetched by ${scheme}${String(separator)}.`, EXIT.USAGE, hint);
  }
  return { kind: 'git', url: checkUrl(text) };
}

function checkUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) {
    throw new UserError(
      'A git URL does not parse as a URL.',
      EXIT.USAGE,
      'Example: https://github.com/o/name',
    );
  }
  const { host, pathname, protocol, username, password, search, hash } = url;
  // A user name without a password is how ssh is addressed; before a web address it is a token.
  const isSecret =
    password !== '' || search !== '' || hash !== '' || (username !== '' && protocol !== 'ssh:');
  if (!isSecret) return text;
  throw new UserError(
    `The URL of ${host}${pathname} carries credentials or parameters, which would end up in the plan.`,
    EXIT.USAGE,
    'Leave them out and give them to git: with a credential helper, or url.<base>.insteadOf in your git configuration.',
  );
}
