/** What the services tell about a repository that makes it none of a batch's. */
export interface ListedTraits {
  readonly archived: boolean;
  readonly fork: boolean;
  readonly disabled?: boolean;
  readonly mirror?: boolean;
  readonly empty?: boolean;
}

const REASONS: readonly (readonly [trait: keyof ListedTraits, reason: string])[] = [
  ['archived', 'archived: nobody can push to it'],
  ['disabled', 'disabled by the hosting service'],
  ['fork', 'a fork: the change belongs into the repository it was made from'],
  ['mirror', 'a mirror: the change belongs into the repository it mirrors'],
  ['empty', 'empty'],
];

/** @returns why nothing is to be done in a listed repository, or undefined */
export function findReasonToSkip(traits: ListedTraits): string | undefined {
  return REASONS.find(([trait]) => traits[trait] === true)?.[1];
}
