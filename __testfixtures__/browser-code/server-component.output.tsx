import React from 'react';

async function requestToken(): Promise<string> {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    cache: 'no-store',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  });
  return (await response.json()).access_token;
}

export default async function Page() {
  const token = await requestToken();
  return <code>{token}</code>;
}
