/** What the rollout sheet begins with: this tool's own page, which speaks of the variables that go. */
export const SHEET_MARK = '<!-- Rollout sheet written by ims-codemod.';
