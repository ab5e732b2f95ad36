const http = require('./http');

const { CLIENT_ID, CLIENT_SECRET } = process.env;

let token;

exports.getToken = async function getToken() {
  if (!token) {
    const form = new URLSearchParams();
    form.append('grant_type', 'client_credentials');
    form.append('client_id', CLIENT_ID);
    form.append('client_secret', CLIENT_SECRET);
    form.append('scope', 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles');
    const response = await http.ims.post('/ims/token/v3', form);
    token = response.data.access_token;
  }
  return token;
};
