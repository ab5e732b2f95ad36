import { z } from 'zod';

const adobe = {
  ADOBE_CLIENT_ID: z.string().min(1),
  ADOBE_CLIENT_SECRET: z.string().min(1),
  ADOBE_ORG_ID: z.string().min(1),
  ADOBE_TECHNICAL_ACCOUNT_ID: z.string().min(1),
  ADOBE_META_SCOPES: z
    .string()
    .default('ent_dataservices_sdk')
    .transform((text) => text.split(',')),
  ADOBE_PRIVATE_KEY: z.string().transform((key) => key.replace(/\\n/g, '\n')),
};

const schema = z.object({ PORT: z.coerce.number().default(3000), ...adobe });

export type Env = z.infer<typeof schema>;

const parsed = schema.safeParse(process.env);
if (!parsed.success) throw new Error('The environment is not complete.');

export const env: Env = parsed.data;
