import { createEnv } from '@t3-oss/env-core';
import { z } from 'zod';

export const env = createEnv({
  server: {
    ADOBE_CLIENT_ID: z.string(),
    ADOBE_CLIENT_SECRET: z.string(),
    ADOBE_SCOPES: z.string(),
  },
  runtimeEnvStrict: {
    ADOBE_CLIENT_ID: process.env.ADOBE_CLIENT_ID,
    ADOBE_CLIENT_SECRET: process.env.ADOBE_CLIENT_SECRET,
    ADOBE_SCOPES: process.env.ADOBE_SCOPES,
  },
});
