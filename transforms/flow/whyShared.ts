import type { NodePath } from '@babel/traverse';
import { moduleOf } from '../ast/parseModule';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { findOtherSender, holdsField } from './findOtherSender';
import { nameLine } from './nameLine';
import type { ExchangeFlow } from './types';

/**
 * Whether a settled flow changes code that also makes requests to somewhere else: only what its own calls give it may
 * change.
 *
 * @returns why the flow must be refused
 */
export function whyShared(flow: ExchangeFlow, context: ModuleContext): string | undefined {
  const home = context.at(flow.call);
  const sender = findOtherSender(flow.assertion, context);
  if (sender) return refusal(`the same parameters are also sent to another URL (${nameLine(sender, home)})`);
  const { shared } = flow;
  if (!shared) return undefined;
  const { other, functions, calls } = shared;
  const isChosenInside = calls.length === 0;
  const isTouched =
    calls.some((call) => givesForm(call, flow, context)) ||
    [...functions, ...calls].some((path) => isChanged(path, flow, context));
  if (!isChosenInside && !isTouched) return undefined;
  return refusal(`the same code also sends requests to another URL (${nameLine(other, home)})`);
}

function refusal(what: string): string {
  return `Not rewritten: ${what}, which would change with it. Give the Adobe token a request of its own, then run this again.`;
}

/** Whether a call hands over the form of the flow, as an argument or in one of options. */
function givesForm(call: NodePath, { assertion }: ExchangeFlow, context: ModuleContext): boolean {
  const given = children(call, 'arguments').flatMap((argument) => [
    argument,
    ...context.origins
      .of(argument)
      .flatMap(({ path }) => (path.isObjectExpression() ? children(path, 'properties') : []))
      .flatMap((property) => child(property, 'value') ?? []),
  ]);
  return given.some((path) => holdsField(path, assertion, context));
}

function isChanged(path: NodePath, { assertion }: ExchangeFlow, context: ModuleContext): boolean {
  const { draft, cascade } = context.at(path);
  const from = path.node.start ?? 0;
  const to = path.node.end ?? 0;
  const isInside = (start: number, end: number): boolean => start >= from && end <= to;
  const isIn = (place: NodePath): boolean =>
    moduleOf(place) === moduleOf(path) && isInside(place.node.start ?? 0, place.node.end ?? 0);
  return (
    isIn(assertion.node) ||
    [...draft.edits, ...draft.placements].some(({ start, end }) => isInside(start, end)) ||
    cascade.cuts.some(isIn)
  );
}
