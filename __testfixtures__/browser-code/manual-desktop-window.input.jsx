import { ipcRenderer } from 'electron';
import fs from 'fs';
import React from 'react';
import axios from 'axios';
import jwt from 'jsonwebtoken';

async function login({ clientId, clientSecret, orgId, accountId }) {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: orgId,
    sub: accountId,
    aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      jwt_token: jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  );
  ipcRenderer.send('token', data.access_token);
}

export const Login = ({ settings }) => <button onClick={() => login(settings)}>Sign in</button>;
