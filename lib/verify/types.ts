/** The names of the variables to take a credential from, where the user says them. */
export interface SettingNames {
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly scopes: string | undefined;
}

/** A value, and the variable it was taken from. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** What a token is asked for with. The secret is the one thing that no output may show. */
export interface Credential {
  readonly clientId: Setting;
  readonly clientSecret: Setting;
  /** As it is sent: one string. */
  readonly scopes: Setting;
}

/** What IMS answered, as far as it could be understood. */
export interface ImsAnswer {
  readonly status: number;
  /** The JSON object of the body; undefined if it is none. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly contentType: string;
  /** Adobe's own name for this answer, which its support asks for. */
  readonly debugId: string | undefined;
}

/** What is known of a token without using it. */
export interface Grant {
  /** Seconds; undefined if IMS did not say. */
  readonly lifetime: number | undefined;
  /** The scopes inside the token; undefined if it can't be read. */
  readonly scopes: readonly string[] | undefined;
}
