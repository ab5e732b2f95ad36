import type { NodePath } from '@babel/traverse';
import { evaluateText, patternText } from '../ast/evaluateText';
import type { Origins } from '../ast/origins';
import type { UrlPart } from './types';

/** A path behind the base URL of an instance, with the slash between them that the client would put there. */
export function joinUrl(base: NodePath | undefined, path: NodePath, origins: Origins): UrlPart[] {
  if (!base) return [path];
  const touches =
    evaluateText(base, origins).some((text) => patternText(text).endsWith('/')) ||
    evaluateText(path, origins).some((text) => patternText(text).startsWith('/'));
  return touches ? [base, path] : [base, '/', path];
}
