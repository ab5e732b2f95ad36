import { createPrivateKey, createSign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import axios from 'axios';

export namespace Adobe {
  const IMS = 'https://ims-na1.adobelogin.com';

  export type MetaScope = 'ent_user_sdk' | 'ent_cloudmgr_sdk' | 'ent_analytics_bulk_ingest_sdk';

  export interface Credentials {
    clientId: string;
    clientSecret: string;
    organization: string;
    technicalAccount: string;
    key: KeyObject;
    metaScopes: MetaScope[];
  }

  interface Claims {
    iss: string;
    sub: string;
    aud: string;
    exp: number;
    [scope: `${typeof IMS}/s/${string}`]: true;
  }

  const b64 = (data: object): string => Buffer.from(JSON.stringify(data)).toString('base64url');

  function claims(c: Credentials): Claims {
    const result: Claims = {
      iss: c.organization,
      sub: c.technicalAccount,
      aud: `${IMS}/c/${c.clientId}`,
      exp: Math.round(Date.now() / 1000) + 3600,
    };
    for (const s of c.metaScopes) result[`${IMS}/s/${s}`] = true;
    return result;
  }

  function jwt(c: Credentials): string {
    const unsigned = [b64({ alg: 'RS256', typ: 'JWT' }), b64(claims(c))].join('.');
    const signer = createSign('RSA-SHA256');
    signer.write(unsigned);
    signer.end();
    return `${unsigned}.${signer.sign(c.key, 'base64url')}`;
  }

  export async function token(c: Credentials): Promise<string> {
    const { data } = await axios.postForm<{ access_token: string }>(`${IMS}/ims/exchange/jwt`, {
      client_id: c.clientId,
      client_secret: c.clientSecret,
      jwt_token: jwt(c),
    });
    return data.access_token;
  }
}

const credentials: Adobe.Credentials = {
  clientId: process.env.ADOBE_CLIENT_ID!,
  clientSecret: process.env.ADOBE_CLIENT_SECRET!,
  organization: process.env.ADOBE_ORG!,
  technicalAccount: process.env.ADOBE_TECH_ACCOUNT!,
  key: createPrivateKey(readFileSync(process.env.ADOBE_KEY!, 'utf8')),
  metaScopes: ['ent_user_sdk', 'ent_cloudmgr_sdk'],
};

export const getToken = () => Adobe.token(credentials);
