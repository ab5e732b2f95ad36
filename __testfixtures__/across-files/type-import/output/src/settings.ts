export interface ImsSettings {
  clientId: string;
  clientSecret: string;
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): ImsSettings {
  return {
    clientId: env.IMS_CLIENT_ID ?? '',
    clientSecret: env.IMS_CLIENT_SECRET ?? '',
  };
}
