import { useState } from 'react';
import axios from 'axios';

const EXCHANGE = 'https://ims-na1.adobelogin.com/ims/exchange/jwt';

export function Mail({ token, jwt }) {
  const [current, setCurrent] = useState(token);
  const renew = async () => {
    const body = new URLSearchParams({ client_id: 'a', client_secret: 'b', jwt_token: jwt });
    const { data } = await axios.post(EXCHANGE, body);
    setCurrent(data.access_token);
  };
  return <button onClick={renew}>{current}</button>;
}
