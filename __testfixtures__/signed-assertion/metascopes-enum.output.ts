export enum MetaScope {
  Users = 'openid,AdobeID,user_management_sdk',
  Reactor = 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles',
}

export async function getToken(scope: MetaScope = MetaScope.Users): Promise<string> {
  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      scope: scope,
    }),
  });
  return (await res.json()).access_token;
}
