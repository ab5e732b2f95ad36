/** What a version of a package offers for the new credential. */
interface VersionRow<Api extends string> {
  readonly name: string;
  /** The first version that this row is about, major and minor; it ends where the next row of the package begins. */
  readonly since: readonly [number, number];
  readonly api: Api;
  /** The range to ask for instead, where the same major version has it later. */
  readonly raiseTo?: string;
  /** What a person is told about the versions that have nothing. */
  readonly advice?: string;
  readonly source: string;
}

/** `builder`: servicePrincipalCredentialsBuilder(). `constructor`: new ServicePrincipalCredentials({ … }). */
export type PdfServicesApi = 'builder' | 'constructor' | 'none';

const PDF_SERVICES = '@adobe/pdfservices-node-sdk';
const UPGRADE = `Upgrade to ${PDF_SERVICES} 3.4.2 (check the operations that are used: the major version is another), then run this again; or rewrite the code for version 4.`;

/** The PDF Services SDKs for Node under all their names, each package in ascending order. */
export const PDF_SERVICES_VERSIONS: readonly VersionRow<PdfServicesApi>[] = [
  {
    name: '@adobe/dc-services-node-sdk',
    since: [0, 0],
    api: 'none',
    advice: `This is an old name of ${PDF_SERVICES}. ${UPGRADE}`,
    source: 'npm, 1.0.0: src/auth/credentials.js has serviceAccountCredentialsBuilder only; one version',
  },
  {
    name: '@adobe/documentservices-pdftools-node-sdk',
    since: [0, 0],
    api: 'none',
    advice: `This is an old name of ${PDF_SERVICES}. ${UPGRADE}`,
    source: 'npm, 1.3.1, the last: src/auth/credentials.js has serviceAccountCredentialsBuilder only',
  },
  {
    name: PDF_SERVICES,
    since: [0, 0],
    api: 'none',
    advice: UPGRADE,
    source: 'npm, 2.3.0, the last of its major version: src/auth/credentials.js',
  },
  {
    name: PDF_SERVICES,
    since: [3, 0],
    api: 'builder',
    raiseTo: '^3.4.2',
    source: 'npm, 3.0.0 and 3.3.0: src/auth/credentials.js has serviceAccountCredentialsBuilder only',
  },
  {
    name: PDF_SERVICES,
    since: [3, 4],
    api: 'builder',
    source: 'npm, 3.4.0 and 3.4.2: src/auth/credentials.js, service-principal-credentials-builder.js',
  },
  {
    name: PDF_SERVICES,
    since: [4, 0],
    api: 'constructor',
    source: 'npm, 4.1.0: lib/auth/ServicePrincipalCredentials.d.ts',
  },
];

/**
 * What version 3 of the SDK offers and version 4 does not. Source: the exports of 3.4.2 (src/pdfservices-sdk.js) and of
 * 4.1.0 (lib/index.d.ts) on npm.
 */
export const PDF_SERVICES_UNTIL_3: ReadonlySet<string> = new Set(
  (
    'ExecutionContext FileRef CreatePDF ExportPDF ExportPDFToImages CombineFiles OCR CompressPDF LinearizePDF ' +
    'ProtectPDF ExtractPDF RotatePages DeletePages ReorderPages InsertPages ReplacePages RemoveProtection SplitPDF ' +
    'AutotagPDF DocumentMerge PDFElectronicSeal Error Fragments'
  ).split(' '),
);

/** The row that speaks of what a range of a package may install. */
export function versionRow<Row extends Pick<VersionRow<string>, 'name' | 'since'>>(
  rows: readonly Row[],
  name: string,
  [major, minor]: readonly [number, number],
): Row | undefined {
  return rows
    .filter((row) => row.name === name)
    .filter(({ since }) => since[0] < major || (since[0] === major && since[1] <= minor))
    .at(-1);
}

/** From which version on a package has what migrated code needs of it. */
interface PackageVersion {
  readonly name: string;
  readonly what: string;
  /** `major.minor.patch` */
  readonly since: string;
  readonly source: string;
}

/** The OAuth Server-to-Server credential in IMS contexts, also in bundles of App Builder actions. */
export const IMS_CLIENT_CREDENTIALS: PackageVersion = {
  name: '@adobe/aio-lib-ims',
  what: 'getAccessTokenByClientCredentials and contexts with client_secrets',
  since: '6.5.0',
  source:
    'npm: @adobe/aio-lib-ims 6.4.1 is the first with ims-oauth_server_to_server, 6.5.0 the first that bundles (adobe/aio-lib-ims#135)',
};
