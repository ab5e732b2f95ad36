import { resolve } from 'node:path';
import type { Argv } from 'yargs';
import { EXIT, type ExitCode } from '../../lib/exitCodes';
import type { Plan } from '../../lib/plan/types';
import { createReport } from '../../lib/report/createReport';
import type { Report } from '../../lib/report/schema';
import { UserError } from '../../lib/UserError';
import { chooseMode } from '../chooseMode';
import { CLIENT_HELP, parseClient } from './parseClient';
import { parseScopes } from './parseScopes';
import { takeLast } from './takeLast';
import { describePaths, type PathArgs } from './paths';
import { planRepository } from './planRepository';
import { printMigration } from './printMigration';
import type { Command, CommandContext } from './types';

interface MigrateArgs extends PathArgs {
  readonly write: boolean | undefined;
  readonly check: boolean | undefined;
  readonly json: boolean | undefined;
  readonly scopes: string | undefined;
  readonly client: string | undefined;
  readonly 'allow-dirty': boolean | undefined;
  readonly typecheck: boolean | undefined;
  readonly 'env-files': boolean | undefined;
  readonly 'fail-on': string | undefined;
  readonly rollout: string | undefined;
}

export const migrateCommand: Command<MigrateArgs> = {
  command: ['migrate [paths..]', '$0'],
  describe: 'Preview the migration as a diff, or apply it with --write',
  builder: describeArguments,
  run: runMigrate,
};

function describeArguments(yargs: Argv): Argv<MigrateArgs> {
  return describePaths(yargs)
    .option('write', {
      describe: 'Write the changes (needs a clean git tree)',
      type: 'boolean',
    })
    .option('check', {
      describe: 'Exit with 3 if there is something to change',
      type: 'boolean',
    })
    .option('json', {
      describe: 'Print one JSON document instead of a diff',
      type: 'boolean',
    })
    .option('scopes', {
      describe: 'OAuth scopes to ask for everywhere, e.g. openid,AdobeID',
      type: 'string',
      requiresArg: true,
      coerce: takeLast,
    })
    .option('client', { describe: CLIENT_HELP, type: 'string', requiresArg: true, coerce: takeLast })
    .option('allow-dirty', {
      describe: 'Write even without a clean git tree',
      type: 'boolean',
    })
    .option('typecheck', {
      describe: 'Compile before and after; flows that cause new TypeScript errors are left',
      type: 'boolean',
    })
    .option('env-files', {
      describe: 'Add missing names to .env files with real values, commented out',
      type: 'boolean',
    })
    .option('fail-on', {
      describe: 'Exit with 4 if items for a person remain',
      choices: ['manual', 'none'],
      default: 'none',
      requiresArg: true,
      coerce: takeLast,
    })
    .option('rollout', {
      describe: 'Write to this file, as Markdown, what to do outside of the code',
      type: 'string',
      requiresArg: true,
      coerce: takeLast,
    })
    .conflicts('check', 'write')
    .example('$0', 'preview: diff on stdout, findings on stderr, nothing written')
    .example('$0 > change.patch', 'the same as a patch for git apply')
    .example('$0 src --write', 'apply it to src')
    .example('$0 --client openid-client', 'what takes the place of @adobe/jwt-auth asks by that library')
    .example('$0 --json | jq .totals', 'the counts of a run')
    .example('$0 --rollout rollout.md', 'the steps in the Developer Console, settings and secrets as a sheet')
    .example('$0 --check --fail-on manual', 'guard in CI against what is left of the JWT flow');
}

async function runMigrate(args: MigrateArgs, context: CommandContext): Promise<ExitCode> {
  const mode = chooseMode(args.write, process.env, context.output);
  const scopes = parseScopes(args.scopes);
  const client = parseClient(args.client);
  const sheet = await openSheet(args.rollout, context);
  const plan = await planRepository(context, args.paths, {
    ...(scopes && { scopes }),
    ...(client && { client }),
    typecheck: args.typecheck === true,
    envFiles: args['env-files'] === true,
  });
  const outcome = mode === 'write' ? await writePlan(plan, args['allow-dirty'] === true, context) : plan;
  const report = createReport(outcome, mode, await loadDiffs(outcome));
  printMigration(report, args.json === true, context.output);
  await sheet?.(report);
  return chooseExitCode(report, args, context.signal);
}

/** @returns what writes the sheet; a file that can't be one is refused before anything is done */
async function openSheet(
  name: string | undefined,
  { root, output }: CommandContext,
): Promise<((report: Report) => Promise<void>) | undefined> {
  if (name === undefined) return undefined;
  const { checkSheet, writeSheet } = await import('../../lib/rollout/writeSheet.js');
  const { renderRollout } = await import('../../lib/rollout/renderRollout.js');
  const path = resolve(root, name);
  await checkSheet(path, name);
  return async ({ rollout }) => {
    if (!rollout) return;
    await writeSheet(path, name, renderRollout(rollout));
    output.note(`What remains to be done outside of the code is in ${name}.`);
  };
}

/** @returns the plan as far as it could be carried out */
async function writePlan(plan: Plan, allowDirty: boolean, { signal }: CommandContext): Promise<Plan> {
  if (plan.changes.length === 0) return plan;
  if (!allowDirty) {
    const { checkGitClean } = await import('../../lib/plan/checkGitClean.js');
    const { pathsBefore } = await import('../../lib/plan/pathsBefore.js');
    const obstacle = await checkGitClean(plan.root, pathsBefore(plan.changes));
    const hint = 'Commit or stash first, or pass --allow-dirty. Nothing was written.';
    if (obstacle !== undefined) throw new UserError(obstacle, EXIT.PRECONDITION, hint);
  }
  const { writeChanges } = await import('../../lib/plan/writeChanges.js');
  const { groupChanges } = await import('../../lib/plan/groupChanges.js');
  const { markUnwritten } = await import('../../lib/plan/markUnwritten.js');
  return markUnwritten(plan, await writeChanges(plan.root, groupChanges(plan), signal));
}

/** Loads what renders diffs if there is something to render. */
async function loadDiffs(plan: Plan) {
  if (plan.changes.length === 0) return undefined;
  return (await import('../../lib/report/renderDiff.js')).renderDiff;
}

function chooseExitCode({ totals }: Report, args: MigrateArgs, signal: AbortSignal): ExitCode {
  if (signal.aborted) return EXIT.INTERRUPTED;
  if (totals.failed > 0) return EXIT.SOME_FAILED;
  if (args.check && totals.changed > 0) return EXIT.CHANGES_FOUND;
  if (args['fail-on'] === 'manual' && totals.manual > 0) return EXIT.MANUAL_LEFT;
  return EXIT.DONE;
}
