import axios from 'axios';
import { withRetry } from './lib/index.js';
import { fetchAccessToken } from './token.js';

const PLATFORM = 'https://platform.adobe.io/data/core/ups';

async function listSegments(sandbox) {
  const token = await fetchAccessToken();
  const { data } = await withRetry(() =>
    axios.get(`${PLATFORM}/segment/definitions`, {
      headers: {
        Authorization: `Bearer ${token}`,
        'x-api-key': process.env.AEP_API_KEY,
        'x-gw-ims-org-id': process.env.AEP_ORG_ID,
        'x-sandbox-name': sandbox,
      },
    }),
  );
  return data.segments;
}

const segments = await listSegments(process.argv[2] ?? 'prod');
for (const { id, name } of segments) console.log(`${id}\t${name}`);
