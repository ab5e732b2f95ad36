import { createPlan } from '../../../lib/plan/createPlan';
import type { Plan } from '../../../lib/plan/types';
import { makeTree, removeTrees } from '../../support/temporaryTree';

afterAll(removeTrees);

const CONFIG = JSON.stringify({
  compilerOptions: { strict: true, target: 'ES2022', lib: ['ES2022', 'DOM'], module: 'ES2022', types: [] },
  include: ['src', 'types.d.ts'],
});

const TYPES = `declare module 'jsonwebtoken' {
  export function sign(payload: object, key: string, options: object): string;
}
declare const process: { env: Record<string, string> };
`;

/** @param fields what the type of the request's parameters allows */
function makeFlow(fields: string): string {
  return `import { sign } from 'jsonwebtoken';

function encode(fields: ${fields}): URLSearchParams {
  return new URLSearchParams(fields);
}

export async function getToken(): Promise<string> {
  const ims = 'https://ims-na1.adobelogin.com';
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: \`\${ims}/c/\${process.env.CLIENT_ID}\`,
    [\`\${ims}/s/ent_cloudmgr_sdk\`]: true,
  };
  const response = await fetch(\`\${ims}/ims/exchange/jwt\`, {
    method: 'POST',
    body: encode({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: sign(claims, process.env.PRIVATE_KEY, { algorithm: 'RS256' }),
    }),
  });
  const { access_token } = await response.json();
  return access_token;
}
`;
}

const NARROW = "Record<'client_id' | 'client_secret' | 'jwt_token', string>";

function plan(fields: string, typecheck: boolean): Promise<Plan> {
  const root = makeTree({
    'tsconfig.json': CONFIG,
    'types.d.ts': TYPES,
    'src/token.ts': makeFlow(fields),
    // What the compiler said before is not held against the migration.
    'src/broken.ts': 'export const n: number = "text";\n',
  });
  return createPlan(root, [], { typecheck });
}

test('a flow is migrated when the compiler has nothing new to say', async () => {
  const { changes, flows } = await plan('Record<string, string>', true);
  expect(changes.map(({ path }) => path)).toEqual(['src/token.ts']);
  expect(flows.map(({ status }) => status)).toEqual(['migrated']);
});

test('a flow is left, with the error, when its migration would not compile', async () => {
  const { changes, flows, findings } = await plan(NARROW, true);
  expect(changes).toEqual([]);
  expect(flows.map(({ status }) => status)).toEqual(['manual']);
  expect(findings).toEqual([
    expect.objectContaining({
      file: 'src/token.ts',
      status: 'manual',
      message: expect.stringMatching(/the compiler would report TS\d+: .*grant_type/) as string,
    }),
  ]);
});

test('nothing is compiled unless that is asked for', async () => {
  const { flows } = await plan(NARROW, false);
  expect(flows.map(({ status }) => status)).toEqual(['migrated']);
});

test('a library that is still to be installed is no error', async () => {
  const root = makeTree({
    'package.json': '{ "name": "report", "dependencies": { "@adobe/jwt-auth": "^2.0.0" } }',
    'tsconfig.json': CONFIG.replace('"types":[]', '"types":[],"moduleResolution":"bundler"'),
    'types.d.ts': TYPES,
    'node_modules/@adobe/jwt-auth/index.d.ts':
      'export default function auth(of: Record<string, string>): Promise<{ access_token: string }>;',
    'src/token.ts': `import auth from '@adobe/jwt-auth';

export async function getToken(): Promise<string> {
  const { access_token } = await auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
    orgId: process.env.ORG_ID,
    metaScopes: 'ent_user_sdk',
    privateKey: process.env.PRIVATE_KEY,
  });
  return access_token;
}
`,
  });
  const { flows, findings } = await createPlan(root, [], { typecheck: true, client: 'simple-oauth2' });
  expect(findings.filter(({ status }) => status !== 'migrated')).toEqual([]);
  expect(flows.map(({ status }) => status)).toEqual(['migrated']);
});
