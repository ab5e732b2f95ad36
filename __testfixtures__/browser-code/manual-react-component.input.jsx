import React, { useEffect, useState } from 'react';
import { KJUR } from 'jsrsasign';

const IMS = 'https://ims-na1.adobelogin.com';

export default function AssetGallery({ credentials }) {
  const [token, setToken] = useState(null);
  const [assets, setAssets] = useState([]);

  useEffect(() => {
    const { clientId, clientSecret, orgId, technicalAccountId, privateKey } = credentials;
    const payload = {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: orgId,
      sub: technicalAccountId,
      aud: `${IMS}/c/${clientId}`,
      [`${IMS}/s/ent_ccas_sdk`]: true,
    };
    const jwtToken = KJUR.jws.JWS.sign(null, { alg: 'RS256' }, payload, privateKey);
    const form = new FormData();
    form.append('client_id', clientId);
    form.append('client_secret', clientSecret);
    form.append('jwt_token', jwtToken);
    fetch(`${IMS}/ims/exchange/jwt/`, { method: 'POST', body: form })
      .then((res) => res.json())
      .then((json) => {
        localStorage.setItem('ims-token', json.access_token);
        setToken(json.access_token);
      });
  }, [credentials]);

  useEffect(() => {
    if (!token) return;
    fetch('/api/assets', { headers: { Authorization: `Bearer ${token}` } })
      .then((res) => res.json())
      .then(setAssets);
  }, [token]);

  return (
    <ul className="gallery">
      {assets.map((asset) => (
        <li key={asset.id}>
          <img src={asset.thumbnail} alt={asset.title} />
        </li>
      ))}
    </ul>
  );
}
