import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { propertyName } from '../names';
import { START, type Origin, type Tracer } from '../tracing/types';
import { child, children } from '../unwrap';
import { isGroup, readEnvironmentSchema, readSchemaCall, traceSchemaRead } from './schemaCalls';
import { envName } from './variables';
import { visit } from '../visit';

/** What a schema says of one environment variable. */
export interface SchemaRow {
  /** The property of the literal. */
  readonly path: NodePath;
  readonly owner: NodePath;
  readonly key: string;
  readonly variable: string;
}

/** Knows the rows of all schemas that the environment is read by, in a set of programs. */
export class SchemaIndex {
  readonly rows: readonly SchemaRow[];
  private readonly byProperty = new Map<Node, SchemaRow>();

  constructor(programs: readonly NodePath[], tracer: Tracer) {
    for (const program of programs) {
      visit(program, {
        CallExpression: (call) => {
          const read = readSchemaCall(call, START, tracer) ?? readEnvironmentSchema(call);
          if (!read) return;
          for (const origin of traceSchemaRead(read, START, tracer))
            if (origin.described) this.add(origin, tracer);
        },
      });
    }
    this.rows = [...this.byProperty.values()];
  }

  private add({ path: owner }: Origin, tracer: Tracer): void {
    for (const property of children(owner, 'properties')) {
      const key = propertyName(property);
      const value = child(property, 'value');
      if (property.isSpreadElement()) {
        for (const origin of tracer.trace(property.get('argument'), START))
          if (origin.path.isObjectExpression()) this.add(origin, tracer);
      } else if (value && isGroup(value)) {
        this.add({ path: value, element: false, calls: [] }, tracer);
      } else {
        const variable = envName(property);
        if (key === undefined || variable === undefined) continue;
        this.byProperty.set(property.node, { path: property, owner, key, variable });
      }
    }
  }

  /** The rows for a variable. */
  of(variable: string): SchemaRow[] {
    return this.rows.filter((row) => row.variable === variable);
  }

  /** Whether a property is the row of a variable. */
  isRow(property: NodePath): boolean {
    return this.byProperty.has(property.node);
  }

  /** Whether a text is how a row names its variable: `{ env: 'X' }`. */
  namesVariable(text: NodePath): boolean {
    const row = text.key === 'value' ? text.parentPath?.parentPath?.parentPath : undefined;
    return row != null && text.isStringLiteral({ value: this.byProperty.get(row.node)?.variable });
  }

  /** The variable that a property of an object literal is the row of. */
  variableAt(owner: NodePath, key: string): string | undefined {
    const property = children(owner, 'properties').find((item) => propertyName(item) === key);
    return property && this.byProperty.get(property.node)?.variable;
  }
}
