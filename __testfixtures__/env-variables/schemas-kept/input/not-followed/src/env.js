const { z } = require('zod');

exports.env = z
  .object({
    AUTH_CLIENT_ID: z.string(),
    AUTH_CLIENT_SECRET: z.string(),
    AUTH_ORG_ID: z.string(),
    AUTH_TECHNICAL_ACCOUNT_ID: z.string(),
    AUTH_META_SCOPES: z.string(),
    AUTH_PRIVATE_KEY: z.string(),
  })
  .transform((vars) => ({ ...vars, startedAt: Date.now() }))
  .parse(process.env);
