export { UmapiClient } from './client';
export type { UmapiClientOptions, User } from './types';
