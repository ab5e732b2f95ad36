import { readExports } from '../../../transforms/ast/moduleExports';
import { mentionsOfExport } from '../../../transforms/ast/moduleMentions';
import { ModuleSet } from '../../../transforms/ast/moduleSet';
import { sourcesIn } from '../../../transforms/ast/moduleSources';
import { parseIfValid, parseModule } from '../../../transforms/ast/parseModule';
import type { Repository, SourceModule } from '../../../transforms/types';
import type { RewrittenFile } from './rewriteFiles';

/**
 * Looks for imports that lead nowhere after a change: of a file that goes, or of a name that a file exports no more.
 *
 * @param repository the files as they would be
 * @returns the first of them, as a clause, or undefined
 */
export function findExportProblem(
  files: readonly RewrittenFile[],
  repository: Repository,
): string | undefined {
  for (const file of files) {
    const problem =
      file.after === undefined ? findOrphan(file.path, repository) : findLostName(file, repository);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function findOrphan(path: string, repository: Repository): string | undefined {
  for (const importer of importersOf(path, repository)) {
    const { loaded, mocked } = sourcesIn(importer.program);
    const isImported = [...loaded, ...mocked].some(
      (source) => source.isStringLiteral() && repository.resolve(source.node.value, importer.path) === path,
    );
    if (isImported) return `${importer.path} would import ${path}, which goes`;
  }
  return undefined;
}

function findLostName(
  { path, before = { path, text: '' }, after = { path, text: '' } }: RewrittenFile,
  repository: Repository,
): string | undefined {
  const was = parseModule(before);
  const is = parseModule(after);
  const kept = readExports(is.program).named;
  const lost = [...readExports(was.program).named.keys()].filter((name) => !kept.has(name));
  if (lost.length === 0) return undefined;
  const set = new ModuleSet([is, ...importersOf(path, repository)], repository, new Map());
  const name = lost.find((one) => mentionsOfExport(is.program, one, set).paths.length > 0);
  return name === undefined
    ? undefined
    : `\`${name}\` would be imported from ${path}, which does not export it`;
}

function importersOf(path: string, repository: Repository): SourceModule[] {
  return repository.importersOf(path).flatMap((importer) => {
    const text = importer === path ? undefined : repository.read(importer);
    // A file that does not parse could not be looked into before either.
    return text === undefined ? [] : (parseIfValid({ path: importer, text }) ?? []);
  });
}
