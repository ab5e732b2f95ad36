import type { Argv } from 'yargs';
import { EXIT, type ExitCode } from '../../lib/exitCodes';
import { createReport } from '../../lib/report/createReport';
import { renderText } from '../../lib/report/renderText';
import type { Report } from '../../lib/report/schema';
import { toSarif } from '../../lib/report/toSarif';
import type { Output } from '../output';
import { takeLast } from './takeLast';
import { describePaths, type PathArgs } from './paths';
import { planRepository } from './planRepository';
import type { Command, CommandContext } from './types';

interface ScanArgs extends PathArgs {
  readonly format: string | undefined;
}

export const scanCommand: Command<ScanArgs> = {
  command: 'scan [paths..]',
  describe: 'List what belongs to the JWT flow; writes nothing',
  builder: describeArguments,
  run: runScan,
};

function describeArguments(yargs: Argv): Argv<ScanArgs> {
  return describePaths(yargs)
    .option('format', {
      describe: 'What to print on stdout',
      choices: ['text', 'json', 'sarif'],
      default: 'text',
      requiresArg: true,
      coerce: takeLast,
    })
    .example('$0 scan', 'findings by file')
    .example('$0 scan --format sarif > jwt.sarif', 'for a code scanning service');
}

async function runScan(args: ScanArgs, context: CommandContext): Promise<ExitCode> {
  const report = createReport(await planRepository(context, args.paths, {}), 'preview');
  context.output.result(render(report, args.format, context.output));
  return report.totals.failed > 0 ? EXIT.SOME_FAILED : EXIT.DONE;
}

function render(report: Report, format: string | undefined, { resultColors }: Output): string {
  if (format === 'text') return renderText(report, resultColors);
  return `${JSON.stringify(format === 'sarif' ? toSarif(report) : report, undefined, 2)}\n`;
}
