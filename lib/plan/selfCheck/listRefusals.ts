/** Flows to leave as they are, by id, each with the reason to report. */
export type Refusals = ReadonlyMap<string, string>;

/**
 * Lists the sets of flows that may be to blame for a problem of their file, fewest first: each flow, all that have a
 * problem of their own, all.
 *
 * @param flows ids of the flows that were rewritten
 * @param problem what is wrong when all of them are
 * @param checkWith finds what is wrong when some flows are refused; called only as far as the list is read
 */
export function* listRefusals(
  flows: readonly string[],
  problem: string,
  checkWith: (refusals: Refusals) => string | undefined,
): Generator<Refusals> {
  const refuse = (refused: readonly string[]): Refusals =>
    new Map(refused.map((flow) => [flow, `Not rewritten: ${problem}.`]));
  if (flows.length > 1) {
    for (const flow of flows) yield refuse([flow]);
    const ownProblems = new Map<string, string>();
    for (const flow of flows) {
      const own = checkWith(refuse(flows.filter((other) => other !== flow)));
      if (own !== undefined) ownProblems.set(flow, `Not rewritten: ${own}.`);
    }
    yield ownProblems;
  }
  yield refuse(flows);
}
