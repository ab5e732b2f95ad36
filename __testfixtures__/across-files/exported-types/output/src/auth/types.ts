/** Products that the service account may use. */
export enum Product {
  Users = 'openid,AdobeID,user_management_sdk',
  Events = 'ent_adobeio_sdk',
}

export interface TokenAnswer {
  access_token: string;
}
