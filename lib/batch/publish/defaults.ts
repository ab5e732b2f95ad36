/** Branch that a migration is published on. */
export const BRANCH = 'ims-codemod/oauth-server-to-server';

/** Title of commits and requests. */
export const TITLE = 'Move Adobe authentication to OAuth Server-to-Server';
