import axios from 'axios';

const IMS = 'https://ims-na1.adobelogin.com';

class Client {
  async token() {
    const { data } = await axios.post(
      `${IMS}/ims/token/v3`,
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    );
    return data.access_token;
  }
}

export const getToken = () => new Client().token();
