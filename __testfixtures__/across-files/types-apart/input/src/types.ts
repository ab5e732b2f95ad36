export type Frozen<T> = { readonly [K in keyof T]: Frozen<T[K]> };

export interface Settings {
  ims: { clientId: string; clientSecret: string; orgId: string; technicalAccount: string; metaScopes: string[] };
  key: { file: string; encoding: BufferEncoding };
  http: { retries: number };
}
