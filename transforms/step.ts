import type { NodePath } from '@babel/traverse';
import type { ModuleContext } from './context';
import type { TokenFlow } from './flow/types';
import type { Finding, FindingStatus, TransformMeta } from './types';

/**
 * One concern of the migration. A flow is never half migrated: whichever transform a flow is chosen by, all steps
 * are applied to it.
 */
export interface Step {
  readonly meta: TransformMeta;
  /** Whether the flow has a site of this step's kind. */
  readonly appliesTo: (flow: TokenFlow, context: ModuleContext) => boolean;
  /**
   * Drafts the step's edits and releases what they make useless.
   *
   * @returns says what was done, once the whole file has settled
   */
  readonly apply: (flow: TokenFlow, context: ModuleContext) => () => Finding[];
}

/** A statement about one place of a module; lines and columns count from 1. */
export function findingAt(
  path: NodePath,
  rule: string,
  status: FindingStatus,
  message: string,
  context: ModuleContext,
  flow?: string,
): Finding {
  const start = path.node.loc?.start ?? { line: 1, column: 0 };
  const finding = {
    rule,
    file: context.at(path).module.path,
    line: start.line,
    column: start.column + 1,
    status,
    message,
  };
  return flow === undefined ? finding : { ...finding, flow };
}
