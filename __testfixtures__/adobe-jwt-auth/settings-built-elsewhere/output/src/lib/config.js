const required = ['CLIENT_ID', 'CLIENT_SECRET', 'ORG_ID'];

export function buildAuthConfig(env, options = {}) {
  for (const name of required) {
    if (!env[name]) throw new Error(`${name} is not set`);
  }
  return {
    clientId: env.CLIENT_ID,
    clientSecret: env.CLIENT_SECRET,
    scopes: [
      'AdobeID',
      'openid',
      'read_organizations',
      'additional_info.job_function',
      'additional_info.projectedProductContext',
      'additional_info.roles',
      'read_pc.dma_aem_ams',
    ],
    ...options,
  };
}
