import type { NodePath } from '@babel/traverse';
import { isWriteTarget, patternSource } from './bindings';
import { WHOLE } from './moduleExports';
import { importedName, loadedSource, loaderOf } from './moduleSources';
import { memberName, propertyName } from './names';
import { askedName } from './environment/configService';
import { child, children, part } from './unwrap';
import { visit } from './visit';

/** A read of a property by name: `x.name`, `const { name } = x`, `import { name } from x`, `x.get('part.name')`. */
export interface PropertyRead {
  readonly name: string;
  /** The member expression, property of a pattern, specifier or call, or the text that names a whole module. */
  readonly path: NodePath;
  /** The expression that is read from; undefined for a call, and a pattern whose source can't be seen here. */
  readonly object: NodePath | undefined;
}

/** Where properties are read, assigned and defined in a set of programs, by their names. */
export class PropertyIndex {
  private readonly reads = new Map<string, PropertyRead[]>();
  private readonly writes = new Map<string, NodePath[]>();
  private readonly keys = new Map<string, NodePath[]>();

  constructor(programs: readonly NodePath[]) {
    for (const program of programs) this.add(program);
  }

  private add(program: NodePath): void {
    const addRead = (name: string | undefined, path: NodePath, object: NodePath | undefined): void => {
      if (name !== undefined) push(this.reads, name, { name, path, object });
    };
    const addMember = (path: NodePath): void => {
      if (!isWriteTarget(path)) addRead(memberName(path), path, child(path, 'object'));
    };
    visit(program, {
      MemberExpression: addMember,
      OptionalMemberExpression: addMember,
      ObjectPattern(pattern) {
        const object = patternSource(pattern);
        for (const property of children(pattern, 'properties')) {
          if (property.isObjectProperty()) addRead(propertyName(property), property, object);
        }
      },
      ModuleSpecifier(path) {
        addRead(importedName(path), path, loadedSource(path));
      },
      StringLiteral(path) {
        if (loaderOf(path)) addRead(WHOLE, path, path);
      },
      CallExpression(path) {
        const setting =
          memberName(part(path, 'callee') as NodePath) === undefined ? undefined : askedName(path);
        addRead(setting?.split('.').at(-1), path, undefined);
      },
      'ObjectProperty|ObjectMethod|ClassProperty': (path: NodePath) => {
        const name = path.parentPath?.isObjectPattern() ? undefined : propertyName(path);
        if (name !== undefined) push(this.keys, name, path);
      },
      AssignmentExpression: (path) => {
        const name = memberName(path.get('left'));
        if (name !== undefined) push(this.writes, name, path);
      },
    });
  }

  readsOf(name: string): readonly PropertyRead[] {
    return this.reads.get(name) ?? [];
  }

  writesOf(name: string): readonly NodePath[] {
    return this.writes.get(name) ?? [];
  }

  /** Every place that reads, assigns or defines a property of this name. */
  mentionsOf(name: string): NodePath[] {
    return [
      ...this.readsOf(name).map((read) => read.path),
      ...this.writesOf(name),
      ...(this.keys.get(name) ?? []),
    ];
  }
}

function push<T>(index: Map<string, T[]>, name: string, item: T): void {
  const known = index.get(name);
  if (known) known.push(item);
  else index.set(name, [item]);
}
