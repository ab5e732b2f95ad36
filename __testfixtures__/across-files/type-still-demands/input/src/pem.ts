import type { Pem } from './types';

export const isPem = (text: string): text is Pem => text.startsWith('-----BEGIN');
