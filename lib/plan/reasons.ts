/** Reason given for a file that needs nothing because it was migrated before. */
export const ALREADY_MIGRATED = 'already uses the client credentials flow';
