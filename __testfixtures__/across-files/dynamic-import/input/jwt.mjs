// jose is an ES module, hence this file is one, too.
import { SignJWT, importPKCS8 } from 'jose';

const ims = 'https://ims-na1.adobelogin.com';

export async function signJwt({ clientId, orgId, technicalAccountId, privateKey }) {
  const key = await importPKCS8(privateKey, 'RS256');
  return new SignJWT({ [`${ims}/s/ent_adobeio_sdk`]: true })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(orgId)
    .setSubject(technicalAccountId)
    .setAudience(`${ims}/c/${clientId}`)
    .setExpirationTime('5m')
    .sign(key);
}
