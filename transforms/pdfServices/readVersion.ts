import { PDF_SERVICES_VERSIONS, versionRow, type PdfServicesApi } from '../ims/packageVersions';
import { lowestOfOneMajor } from '../versions';
import type { PackageFacts } from '../types';

/** What the version of the SDK that a package asks for offers. */
export interface SdkVersion {
  readonly api: Exclude<PdfServicesApi, 'none'>;
  readonly raiseTo: string | undefined;
}

/** Whether a package is the SDK, under one of its names. */
export function isPdfServices(name: string): boolean {
  return PDF_SERVICES_VERSIONS.some((row) => row.name === name);
}

/** Reads what a package may use of the SDK, from the range that it asks for; a text says why nothing can be. */
export function readVersion(name: string, facts: PackageFacts | undefined): SdkVersion | string {
  const range = facts?.dependencies.get(name);
  const oldName = versionRow(PDF_SERVICES_VERSIONS, name, [0, 0]);
  if (!oldName) return `${name} is not a package of the PDF Services SDK that this tool knows.`;
  const isOnlyOld = !PDF_SERVICES_VERSIONS.some((row) => row.name === name && row.api !== 'none');
  if (isOnlyOld) return `${name} has no credentials without a key. ${oldName.advice ?? ''}`.trim();
  if (range === undefined)
    return `no package.json around this file says which version of ${name} is used, and the form of the new credentials depends on it.`;
  const lowest = lowestOfOneMajor(range);
  if (!lowest)
    return `the range "${range}" of ${name} does not say which major version is used, and the form of the new credentials depends on it.`;
  const row = versionRow(PDF_SERVICES_VERSIONS, name, lowest);
  if (!row || row.api === 'none')
    return `version ${String(lowest[0])} of ${name} has no credentials without a key. ${row?.advice ?? ''}`.trim();
  return { api: row.api, raiseTo: row.raiseTo };
}
