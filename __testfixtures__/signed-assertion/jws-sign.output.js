const axios = require('axios').default;

exports.getToken = async function () {
    const response = await axios({
        method: 'post',
        url: 'https://ims-na1.adobelogin.com/ims/token/v3',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        data: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: process.env.CLIENT_ID,
            client_secret: process.env.CLIENT_SECRET,
            scope: 'openid,AdobeID,asset_compute,read_organizations,event_receiver,event_receiver_api',
        }).toString(),
        timeout: 10000,
    });
    return response.data.access_token;
};
