import { createPlan, type PlanOptions } from '../../lib/plan/createPlan';
import type { Plan } from '../../lib/plan/types';
import type { CommandContext } from './types';

/**
 * Plans the repository that a command was started in.
 *
 * @param paths files and folders as the user gave them
 * @throws UserError for a path that does not exist or lies outside the root, or if the user interrupts
 */
export async function planRepository(
  { root, signal }: CommandContext,
  paths: readonly string[],
  options: PlanOptions,
): Promise<Plan> {
  const plan = await createPlan(root, paths, options);
  await letSignalsIn();
  signal.throwIfAborted();
  return plan;
}

/** Analysing is one long synchronous stretch; a signal that came meanwhile is delivered on the next turn. */
function letSignalsIn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
