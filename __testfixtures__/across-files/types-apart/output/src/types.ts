export type Frozen<T> = { readonly [K in keyof T]: Frozen<T[K]> };

export interface Settings {
  ims: { clientId: string; clientSecret: string; scopes: string[] };
  http: { retries: number };
}
