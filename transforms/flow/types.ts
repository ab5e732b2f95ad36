import type { NodePath } from '@babel/traverse';
import type { Piece } from '../ast/evaluateText';
import type { RangeEdit } from '../ast/renderCuts';
import type { Origin } from '../ast/origins';
import type { BodyRoom, BodySlot, QuerySlot, RequestModel } from '../clients/types';
import type { ModuleContext } from '../context';
import type { MovingForm } from '../forms/moveForm';
import type { FormField, FormModel } from '../forms/types';
import type { TokenPackage } from '../packages/types';
import type { ServicePrincipal } from '../pdfServices/types';
import type { SignCall } from '../signers/types';
import type { SharedCode } from './sharedCode';

/** Where the JWT that a request sends comes from. */
export type AssertionSource =
  | { readonly kind: 'signed'; readonly origin: Origin; readonly sign: SignCall }
  /** A JWT made elsewhere: an environment variable or a literal. */
  | { readonly kind: 'given'; readonly origin: Origin }
  /** The trail ends here. */
  | { readonly kind: 'unknown'; readonly origin: Origin; readonly reason: string };

/** One use of a metascope in the claims. */
export type MetascopeUse = { readonly kind: 'literal'; readonly name: string } | CarriedMetascopes;

/** Metascopes that live under a name: the expression that holds them, and the call chain that leads to it. */
export interface CarriedMetascopes {
  readonly kind: 'carried';
  readonly carrier: NodePath;
  readonly shape: ScopeShape;
  readonly calls: readonly NodePath[];
}

/** What a carrier holds: one name or comma list, a list, or either. */
export type ScopeShape = 'text' | 'list' | 'either';

/** Where a form stands before the migration. */
export type FormPlace =
  | { readonly kind: 'body'; readonly form: FormModel; readonly slot: BodySlot }
  /** In the query string, which the client can be told to make the body. */
  | { readonly kind: 'query'; readonly form: FormModel; readonly slot: QuerySlot }
  | ElsewherePlace;

/** In the query string, from where it has to be moved to the body. */
export interface ElsewherePlace extends MovingForm {
  readonly kind: 'elsewhere';
  readonly room: BodyRoom | undefined;
  /** Takes the form out; what was marked as moved before stays. */
  readonly remove: (context: ModuleContext) => void;
}

/** The parameters of a request. */
export interface SentForm {
  readonly form: FormModel;
  readonly assertion: FormField;
  readonly place: FormPlace;
  /** Where the scopes will be written. */
  readonly at: NodePath;
}

/** What every flow has, whichever way it gets its token. */
interface FlowBase {
  readonly id: string;
  /** What gives the answer: a request, or a call of a package that makes one. */
  readonly call: NodePath;
  /** Where the scopes will be written. */
  readonly at: NodePath;
  readonly clientId: NodePath | undefined;
  readonly clientSecret: NodePath | undefined;
  /** Where the JWT comes from that is sent; none where a package makes it. */
  readonly sources: readonly AssertionSource[];
  /** The URLs that the request can have, as far as the program says them: several for a table of environments. */
  readonly urls: readonly UrlMatch[];
  /** What makes this request and others, where the URL is given by callers of whom some are not ours. */
  readonly shared: SharedCode | undefined;
}

/** A request to the JWT exchange and everything that feeds it. */
export interface ExchangeFlow extends FlowBase, SentForm {
  readonly kind: 'exchange';
  readonly request: RequestModel;
  readonly metascopes: readonly MetascopeUse[];
}

/** A call of a package that is given what it needs to sign and exchange. */
interface SettingsFlow extends FlowBase {
  readonly package: TokenPackage;
  /** The object that the call takes its settings from. */
  readonly settings: NodePath;
  /** What is given as the private key. */
  readonly keys: readonly NodePath[];
}

/** Credentials of an SDK that signs and exchanges by itself, and has a form of its own for the new credential. */
export interface CredentialsFlow extends FlowBase {
  readonly kind: 'credentials';
  /** The id of the transform that rewrites them. */
  readonly rule: string;
  readonly principal: ServicePrincipal;
  /** What is given as the private key. */
  readonly keys: readonly NodePath[];
}

/** A call of a package that signs and exchanges for its callers. */
export interface PackageFlow extends SettingsFlow {
  readonly kind: 'package';
}

/** A call that gives a package the settings by which it signs and exchanges later, whenever a token is asked for. */
export interface ContextFlow extends SettingsFlow {
  readonly kind: 'context';
}

/** A call that hands a JWT made by the program to a package, which exchanges it. */
export interface HandoverFlow extends FlowBase {
  readonly kind: 'handover';
  readonly assertion: Pick<FormField, 'node' | 'value'>;
  readonly metascopes: readonly MetascopeUse[];
  /** What names the organization in the claims, and the calls that lead to it. */
  readonly organization: { readonly value: NodePath; readonly calls: readonly NodePath[] };
}

/** A flow that makes its JWT itself. */
export type AssertionFlow = ExchangeFlow | HandoverFlow;

/** The sites that together obtain one token. */
export type TokenFlow = AssertionFlow | PackageFlow | ContextFlow | CredentialsFlow;

/** A URL as pieces of text, and where in their joined text the part to replace starts. */
export interface UrlMatch {
  readonly pieces: readonly Piece[];
  readonly start: number;
}

/** A place that names the exchange but is not rewritten, with the reason. */
export interface SkippedSite {
  readonly path: NodePath;
  readonly status: 'manual' | 'left';
  readonly rule: string;
  readonly reason: string;
}

/** One place that uses the lifetime, and what has to change there. */
export interface ExpiryUse {
  readonly path: NodePath;
  readonly edits: readonly RangeEdit[];
  readonly status: 'migrated' | 'left' | 'manual';
  readonly message: string;
  /** Code that the edits replace by something that does not mention the same names. */
  readonly releases?: readonly NodePath[];
  /** Statements that go. */
  readonly cuts?: readonly NodePath[];
}
