import request = require('request');
import settings = require('./settings');

export function getToken(): Promise<string> {
  return new Promise((resolve, reject) => {
    request.post(
      `https://${settings.imsHost}/ims/token/v3`,
      {
        json: true,
        form: {
          grant_type: 'client_credentials',
          client_id: settings.clientId,
          client_secret: settings.clientSecret,
          scope: 'openid,AdobeID,user_management_sdk',
        },
      },
      (error, response, body) => {
        if (error) {
          reject(error);
        } else if (response.statusCode !== 200) {
          reject(new Error(body.error_description));
        } else {
          resolve(body.access_token);
        }
      },
    );
  });
}
