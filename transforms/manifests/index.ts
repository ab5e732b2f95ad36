import { pdfServicesCredentials } from './pdfServicesCredentials';
import type { ManifestRule } from './types';

/** All rules for files that are not JavaScript; several may speak of one file, and their edits must not overlap. */
export const MANIFEST_RULES: readonly ManifestRule[] = [pdfServicesCredentials];
