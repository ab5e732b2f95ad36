import type { NodePath } from '@babel/traverse';
import { posix } from 'node:path';
import { memberName } from '../ast/names';
import type { ModuleContext } from '../context';
import type { PackageFlow } from '../flow/types';
import { ASSERTION, EXCHANGE_PATH } from '../ims/endpoints';
import { part } from '../ast/unwrap';
import { visit } from '../ast/visit';

/** Folders of a package that Jest and Vitest may look for stand-ins of packages in. */
const ROOTS = ['', 'src', 'test', 'tests', '__tests__'];
const ENDINGS = ['.js', '.cjs', '.mjs', '.ts'];

/** A stand-in that a test runner puts in the place of a package by the name of its file alone. */
export interface ManualMock {
  readonly path: string;
  readonly message: string;
}

/** `__mocks__/@adobe/jwt-auth.js`, which stands in for a package that nothing loads any more. */
export function findManualMocks(flow: PackageFlow, { set, module, replaced }: ModuleContext): ManualMock[] {
  const { name } = flow.package;
  const home = set.packageOf(module)?.directory ?? '';
  const paths = ROOTS.flatMap((root) =>
    ENDINGS.map((ending) => posix.join(home, root, '__mocks__', name + ending)),
  );
  const created = [...replaced].find((key) => key.startsWith(`${name} `))?.slice(name.length + 1);
  if (created === undefined) return [];
  const folder = posix.dirname(created);
  return paths
    .filter((path) => set.exists(path))
    .map((path) => {
      const ending = posix.extname(path);
      const base = posix.basename(created, posix.extname(created));
      const target = posix.join(folder, '__mocks__', base + ending);
      const message = `This stands in for ${name}, in whose place ${created} is now. Move it to ${target}, let the tests that need it mock ${created} by name, and let its expires_in count seconds.`;
      return { path, message };
    });
}

/** Where a test compares with a snapshot in a file of its own that holds the exchange. */
export function findStaleSnapshot({ module, set, cascade }: ModuleContext): NodePath | undefined {
  const folder = posix.dirname(module.path);
  const text = set.textOf(posix.join(folder, '__snapshots__', `${posix.basename(module.path)}.snap`)) ?? '';
  if (!EXCHANGE_PATH.test(text) && !text.includes(ASSERTION)) return undefined;
  let found: NodePath | undefined;
  visit(module.program, {
    MemberExpression(member) {
      const isSnapshot = /^toMatchSnapshot$|^toThrowErrorMatchingSnapshot$/.test(memberName(member) ?? '');
      if (isSnapshot && !cascade.isGone(member)) found ??= part(member, 'property') as NodePath;
    },
  });
  return found;
}
