/** Products that the service account may use. */
export enum Product {
  Users = 'ent_user_sdk',
  Events = 'ent_adobeio_sdk',
}

/** `https://ims/s/<metascope>`. */
type ProductClaim = `https://${string}/s/${Product}`;

/** What the assertion says. */
export interface Claims {
  iss: string;
  sub: string;
  aud: string;
  exp: number;
}

export type ProductClaims = Partial<Record<ProductClaim, true>>;

/** Signs for the service account. */
export type Signer = (claims: Claims & ProductClaims) => string;

export interface TokenAnswer {
  access_token: string;
}
