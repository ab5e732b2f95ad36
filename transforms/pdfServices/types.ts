import type { NodePath } from '@babel/traverse';
import type { PdfServicesApi } from '../ims/packageVersions';

/** One call of a builder's chain: `.withClientId(x)`. */
export interface BuilderLink {
  readonly name: string;
  readonly call: NodePath;
  readonly argument: NodePath | undefined;
}

/** `Credentials.serviceAccountCredentialsBuilder()…build()`. */
export interface BuilderChain {
  /** The package that the builder comes from. */
  readonly source: string;
  /** The call that makes the builder. */
  readonly start: NodePath;
  /** What is called on it, without `build`. */
  readonly links: readonly BuilderLink[];
  /** The call of `build`: the whole expression. */
  readonly end: NodePath;
}

/** Where the client id or secret comes from: an expression, or the file that `fromFile` reads. */
export type CredentialValue = NodePath | 'file';

/** What the new credential is made of. */
export interface ServicePrincipal {
  readonly chain: BuilderChain;
  readonly api: Exclude<PdfServicesApi, 'none'>;
  readonly clientId: CredentialValue;
  readonly clientSecret: CredentialValue;
  /** What names the file, where one is read, and the name for what is read from it. */
  readonly file: { readonly path: NodePath; readonly variable: string } | undefined;
  /** The range that the package has to be asked for in, if another one than now. */
  readonly raiseTo: string | undefined;
}
