export const config = {
  clientId: process.env.IMS_CLIENT_ID!,
  clientSecret: process.env.IMS_CLIENT_SECRET!,
};

export type Config = typeof config;
