export { withRetry } from './retry.js';
