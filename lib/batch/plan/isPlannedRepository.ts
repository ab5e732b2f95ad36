import { isAbsolute } from 'node:path';
import type { PlannedRepository } from '../types';
import { parseLocation } from './parseLocation';

/** As `batch plan` names repositories: it becomes the name of a folder. */
const ID = /^[\w][\w.-]{0,120}$/;
const COMMIT = /^[\da-f]{40}(?:[\da-f]{24})?$/;

/** Whether a line of a plan, which may have come from anywhere, describes a repository. */
export function isPlannedRepository(value: unknown): value is PlannedRepository {
  if (!isObject(value)) return false;
  const { id, source, branch, commit, host, skip } = value;
  return (
    typeof id === 'string' &&
    ID.test(id) &&
    !id.endsWith('.') &&
    isSource(source) &&
    isOptionalText(branch) &&
    (commit === undefined || (typeof commit === 'string' && COMMIT.test(commit))) &&
    (host === undefined || isHost(host)) &&
    isOptionalText(skip)
  );
}

function isSource(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value['kind'] === 'folder') return typeof value['path'] === 'string' && isAbsolute(value['path']);
  return value['kind'] === 'git' && typeof value['url'] === 'string' && isGitUrl(value['url']);
}

function isGitUrl(text: string): boolean {
  try {
    return parseLocation(text, '/').kind === 'git';
  } catch {
    return false;
  }
}

function isHost(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { kind, apiUrl, project } = value;
  return (
    (kind === 'github' || kind === 'gitlab') && typeof apiUrl === 'string' && typeof project === 'string'
  );
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
