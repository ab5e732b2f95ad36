export interface Credentials {
  clientId(): string;
}
