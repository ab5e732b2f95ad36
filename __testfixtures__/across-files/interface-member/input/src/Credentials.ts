export interface Credentials {
  clientId(): string;
  assertion(): string;
}
