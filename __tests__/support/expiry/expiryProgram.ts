import { applyEdits } from '../../../transforms/applyEdits';
import { migrate } from '../../../transforms';
import { credential, type SigningKey } from '../ims/credential';
import type { Program } from '../runProgram';
import { standInsFor } from './packages';
import type { ExpiryShape } from './shapes';

const PATH = 'token.js';

/** What the statements name, beside packages. */
const DECLARED = `const MS = 1000;
const cache = {};
const key = 'ims';
const start = new Date();
const d = new Date();
let renewals = 0;
let end;
let share;
const say = (text) => console.log(text);
const clear = () => undefined;
const renew = () => {
  renewals += 1;
};`;

/** A program that gets a token, then runs the statements of a shape. */
function sourceOf({ use, sees, is }: ExpiryShape): string {
  const loads = standInsFor(use).map(({ load }) => load);
  const clock = is === 'epoch seconds' ? 'Math.floor(Date.now() / 1000)' : 'Date.now()';
  return `const axios = require('axios');
const jwt = require('jsonwebtoken');
${loads.join('\n')}

${DECLARED}
const now = () => ${clock};

async function getToken() {
  const { data: json } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: jwt.sign({
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.ACCOUNT_ID,
      aud: \`https://ims-na1.adobelogin.com/c/\${process.env.CLIENT_ID}\`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    }, process.env.PRIVATE_KEY, { algorithm: 'RS256' }),
  }));
  const token = json.access_token;
  /* use */ ${use}
  return token;
}
exports.getToken = getToken;
${isWatched(sees) ? '' : `exports.expiry = () => ${sees};\n`}`;
}

/** What the harness sees by itself. */
function isWatched(sees: string): boolean {
  return sees === 'printed' || sees === 'timer';
}

function programOf(shape: ExpiryShape, source: string, key: Record<string, string>): Program {
  const { clientId, clientSecret, orgId, technicalAccountId } = credential;
  return {
    path: PATH,
    source,
    files: Object.fromEntries(standInsFor(shape.use).map((standIn) => [standIn.path, standIn.source])),
    env: {
      CLIENT_ID: clientId,
      CLIENT_SECRET: clientSecret,
      ORG_ID: orgId,
      ACCOUNT_ID: technicalAccountId,
      ...key,
    },
    call: { entry: 'getToken', expiry: isWatched(shape.sees) ? shape.sees : 'expiry' },
  };
}

/** The program of a shape as it was written, and as it is left: with the statements that became of its own. */
export function expiryProgram(shape: ExpiryShape): {
  readonly use: string;
  before(key: SigningKey): Program;
  after(): Program;
} {
  const text = sourceOf(shape);
  const { edits } = migrate([{ path: PATH, text }], {});
  const migrated = applyEdits(text, edits);
  return {
    use: /\/\* use \*\/ (.*)/.exec(migrated)?.[1] ?? '',
    before: ({ privateKey }) => programOf(shape, text, { PRIVATE_KEY: privateKey }),
    after: () => programOf(shape, migrated, {}),
  };
}
