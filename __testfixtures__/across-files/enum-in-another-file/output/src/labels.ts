import { MetaScope } from './MetaScope';

export const LABELS: Record<MetaScope, string> = {
  [MetaScope.Users]: 'User Management',
  [MetaScope.Io]: 'Adobe I/O Events',
};
