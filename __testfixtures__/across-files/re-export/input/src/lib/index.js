export * from './jwt.js';
export { withRetry } from './retry.js';
