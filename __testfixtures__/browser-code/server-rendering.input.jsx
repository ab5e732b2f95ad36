import axios from 'axios';
import { readFileSync } from 'fs';
import jwt from 'jsonwebtoken';
import React from 'react';
import { renderToString } from 'react-dom/server';

async function fetchToken() {
  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  return data.access_token;
}

const Page = ({ status }) => (
  <html>
    <body>
      <h1>{status}</h1>
      <script dangerouslySetInnerHTML={{ __html: 'window.status = 1' }} />
    </body>
  </html>
);

export async function getToken() {
  const token = await fetchToken();
  return { token, page: renderToString(<Page status="signed in" />) };
}
