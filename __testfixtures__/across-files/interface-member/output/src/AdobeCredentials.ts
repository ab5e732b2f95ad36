import type { Credentials } from './Credentials';

export class AdobeCredentials implements Credentials {
  clientId(): string {
    return process.env.CLIENT_ID!;
  }
}
