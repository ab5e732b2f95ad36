import { useEffect, useState } from 'react';
import axios from 'axios';
import jwt from 'jsonwebtoken';
import config from './config';

export function useAdobeToken() {
  const [token, setToken] = useState(null);
  useEffect(() => {
    const assertion = jwt.sign(config.payload, config.privateKey, { algorithm: 'RS256' });
    const body = new URLSearchParams();
    body.append('client_id', config.clientId);
    body.append('client_secret', config.clientSecret);
    body.append('jwt_token', assertion);
    axios
      .post('https://ims-na1.adobelogin.com/ims/exchange/jwt', body)
      .then(({ data }) => setToken(data.access_token));
  }, []);
  return token;
}
