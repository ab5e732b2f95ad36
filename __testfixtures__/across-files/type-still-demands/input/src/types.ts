export interface Config {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccount: string;
  privateKey: string;
}

export type Pem = Config['privateKey'];
