import getAccessToken from '@adobe/reactor-uploader/bin/getIntegrationAccessToken.js';

export const token = (environment, argv) => getAccessToken(environment, argv);
