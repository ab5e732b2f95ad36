import type { NodePath } from '@babel/traverse';
import { children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { PackageFlow } from '../flow/types';

/**
 * `f({ ...settings })`, after what stood beside the spread went, is `f(settings)`: the generated function only reads what
 * it is given. To be called once everything else about the flow is written.
 */
export function passWhole({ call, settings }: PackageFlow, context: ModuleContext): void {
  const { draft, module, cascade, origins } = context.at(settings);
  const [argument] = children(call, 'arguments');
  const properties = children(settings, 'properties');
  const [spread, ...others] = properties.filter((property) => !cascade.isGone(property));
  if (argument?.node !== settings.node || !spread?.isSpreadElement() || others.length > 0) return;
  const whole: NodePath = spread.get('argument');
  if (properties.length === 1 || !origins.of(whole).every(({ path }) => path.isObjectExpression())) return;
  const cuts = [
    { start: settings.node.start ?? 0, end: whole.node.start ?? 0 },
    { start: whole.node.end ?? 0, end: settings.node.end ?? 0 },
  ];
  const found = [...draft.edits, ...draft.placements, ...(module.ast.comments ?? [])];
  const isClear = !found.some(({ start, end }) =>
    cuts.some((cut) => cut.start <= (start ?? 0) && (end ?? 0) <= cut.end),
  );
  if (isClear) for (const { start, end } of cuts) draft.replaceRange(start, end, '');
}
