import { createEnv } from '@t3-oss/env-core';
import { z } from 'zod';

export const env = createEnv({
  server: {
    ADOBE_CLIENT_ID: z.string(),
    ADOBE_CLIENT_SECRET: z.string(),
    ADOBE_ORG_ID: z.string(),
    ADOBE_TECHNICAL_ACCOUNT_ID: z.string(),
    ADOBE_META_SCOPES: z.string(),
    ADOBE_PRIVATE_KEY: z.string(),
  },
  runtimeEnvStrict: {
    ADOBE_CLIENT_ID: process.env.ADOBE_CLIENT_ID,
    ADOBE_CLIENT_SECRET: process.env.ADOBE_CLIENT_SECRET,
    ADOBE_ORG_ID: process.env.ADOBE_ORG_ID,
    ADOBE_TECHNICAL_ACCOUNT_ID: process.env.ADOBE_TECHNICAL_ACCOUNT_ID,
    ADOBE_META_SCOPES: process.env.ADOBE_META_SCOPES,
    ADOBE_PRIVATE_KEY: process.env.ADOBE_PRIVATE_KEY,
  },
});
