import axios from 'axios';
import React from 'react';
import { renderToString } from 'react-dom/server';

async function fetchToken() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
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
