import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from '../../git/runGit';
import { HostError } from '../hosts/HostError';
import { inferHost } from '../hosts/inferHost';
import type { PlannedRepository, RepositoryHost, RepositoryResult } from '../types';
import { fetchHead, isOwn, readHeads } from './branchState';
import { createCommit } from './createCommit';
import { findReasonNotToPublish, NOTHING_TO_CHANGE } from './findReasonNotToPublish';
import { openRemote, type Remote } from './openRemote';
import { remakePatch } from './remakePatch';
import { renderBody } from './renderRequest';
import { requestMerge } from './requestMerge';
import { talkToRemote } from './talkToRemote';
import type { Candidate, CandidateTexts, Publication, PublishContext } from './types';

/** A reason to leave a repository that came up on the way. */
class Skip extends Error {}

/** Publishes one repository, or finds out why not. Rejects only when the run is interrupted, or for a defect. */
export async function publishRepository(candidate: Candidate, context: PublishContext): Promise<Publication> {
  const { id } = candidate.result.repository;
  const reason = findReasonNotToPublish(candidate.result, context.options.partial);
  if (reason !== undefined) return { id, outcome: 'skipped', reason };
  const gitDir = mkdtempSync(join(tmpdir(), 'ims-codemod-publish-'));
  try {
    return await publish(gitDir, candidate, context);
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof Skip) return { id, outcome: 'skipped', reason: error.message };
    if (!(error instanceof HostError)) throw error;
    return { id, outcome: error.transient ? 'retry' : 'failed', reason: context.hide(error.message) };
  } finally {
    rmSync(gitDir, { recursive: true, force: true });
  }
}

/** Reads first, then pushes, then asks for the merge: wherever it is cut off, a second run goes on from there. */
async function publish(gitDir: string, candidate: Candidate, context: PublishContext): Promise<Publication> {
  const { repository } = candidate.result;
  const { options } = context;
  const { branch } = options;
  const host = findHost(repository, context);
  const remote = openRemote(repository.source, host, host && context.tokens[host.kind]);

  const { base, planned, published } = await readState(gitDir, remote, repository, context);
  const texts = candidate.read();
  const patch = await writePatch(gitDir, planned, candidate.result, texts, context.signal);
  const commit = await createCommit(gitDir, planned, patch, options.author);
  if (commit === undefined) throw new Skip(NOTHING_TO_CHANGE);

  const client = host && (await context.connect(host.kind));
  const requests = (host && (await client?.findRequests(host.project, branch))) ?? [];
  const answered = requests.find((request) => request.state !== 'open' && request.commit === commit);
  if (answered !== undefined && !requests.some(({ state }) => state === 'open')) {
    throw new Skip(`the same change was ${answered.state} before: ${answered.url}`);
  }
  const isNew = published !== commit;
  if (isNew) await push(gitDir, remote, commit, published, context);
  const done = { id: repository.id, branch, commit };
  if (host === undefined || client === undefined) return { ...done, outcome: isNew ? 'pushed' : 'unchanged' };

  const draft = {
    branch,
    base,
    title: options.title,
    body: renderBody(texts.summary, candidate.result.report),
    draft: options.draft,
  };
  const { outcome, request } = await requestMerge(client, host.project, draft, context);
  return { ...done, outcome: outcome === 'unchanged' && isNew ? 'updated' : outcome, url: request.url };
}

/** The service that a repository belongs to, if the token for it may go there. */
export function findHost(
  { source, host }: PlannedRepository,
  { apiUrls }: Pick<PublishContext, 'apiUrls'>,
): RepositoryHost | undefined {
  const found = host ?? (source.kind === 'git' ? inferHost(source.url, apiUrls) : undefined);
  if (found === undefined || found.apiUrl === apiUrls[found.kind]) return found;
  const option = `--${found.kind}-url`;
  throw new HostError(
    `its API is ${found.apiUrl}; say with ${option} that this is where the token may go`,
    false,
  );
}

interface State {
  /** Branch to merge into. */
  readonly base: string;
  /** The commit that was planned, fetched. */
  readonly planned: string;
  /** Where our branch is already, if it is there. */
  readonly published: string | undefined;
}

async function readState(
  gitDir: string,
  remote: Remote,
  { branch: base = '', commit: planned = '' }: PlannedRepository,
  context: PublishContext,
): Promise<State> {
  const { branch, author } = context.options;
  await runGit(gitDir, 'init', ['--quiet', '--bare', '--template='], { isolated: true });
  const heads = await readHeads(gitDir, remote, [base, branch], context);
  const moved = `${base} has moved since the plan: plan and run it again`;
  if (heads.get(base) !== planned) throw new Skip(heads.has(base) ? moved : `${base} is gone`);
  if ((await fetchHead(gitDir, remote, base, context)) !== planned) throw new Skip(moved);
  const published = heads.get(branch);
  if (published === undefined) return { base, planned, published };
  const tip = await fetchHead(gitDir, remote, branch, context);
  if (!(await isOwn(gitDir, tip, author.email))) {
    throw new Skip(`somebody else has committed to ${branch}; merge, rename or delete it`);
  }
  return { base, planned, published };
}

/** @returns the patch as a file, whole */
async function writePatch(
  gitDir: string,
  planned: string,
  result: RepositoryResult,
  { patch }: CandidateTexts,
  signal: AbortSignal,
): Promise<string> {
  if (patch === undefined) throw new HostError('its changes.patch is missing', false);
  const isShort = result.report?.files.some(({ redacted }) => redacted) ?? false;
  const file = join(gitDir, 'changes.patch');
  writeFileSync(file, isShort ? await remakePatch(gitDir, planned, result, signal) : patch, { mode: 0o600 });
  return file;
}

async function push(
  gitDir: string,
  remote: Remote,
  commit: string,
  published: string | undefined,
  context: PublishContext,
): Promise<void> {
  const ref = `refs/heads/${context.options.branch}`;
  // Not if the branch is anywhere but where it was a moment ago.
  const lease = `--force-with-lease=${ref}:${published ?? ''}`;
  if (context.options.dryRun) {
    context.show(`git push ${lease} ${remote.url} ${commit}:${ref}`);
    return;
  }
  await talkToRemote(
    gitDir,
    remote,
    'push',
    ['--porcelain', '--no-verify', lease],
    [`${commit}:${ref}`],
    context,
  );
}
