/** The environment of the service, read once. */
class Environment {
  readonly port = Number(process.env.PORT ?? 3000);
  readonly clientId = process.env.ADOBE_CLIENT_ID as string;
  readonly clientSecret = process.env.ADOBE_CLIENT_SECRET as string;
}

export const environment = new Environment();
