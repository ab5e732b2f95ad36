import request = require('request');
import createJwt = require('./createJwt');
import settings = require('./settings');

export function getToken(): Promise<string> {
  return new Promise((resolve, reject) => {
    request.post(
      `https://${settings.imsHost}/ims/exchange/jwt`,
      {
        json: true,
        form: {
          client_id: settings.clientId,
          client_secret: settings.clientSecret,
          jwt_token: createJwt(),
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
