const jws = require('jws');
const fs = require('fs');
const axios = require('axios').default;

function buildJwt() {
    const now = Math.floor(Date.now() / 1000);
    return jws.sign({
        header: { alg: 'RS256', typ: 'JWT' },
        payload: {
            iss: process.env.ORG_ID,
            sub: process.env.TECHNICAL_ACCOUNT_ID,
            aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
            iat: now,
            exp: now + 300,
            'https://ims-na1.adobelogin.com/s/asset_compute_meta': true,
            'https://ims-na1.adobelogin.com/s/event_receiver_api': true,
        },
        secret: fs.readFileSync('private.key'),
    });
}

exports.getToken = async function () {
    const response = await axios({
        method: 'post',
        url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        data: new URLSearchParams({
            client_id: process.env.CLIENT_ID,
            client_secret: process.env.CLIENT_SECRET,
            jwt_token: buildJwt(),
        }).toString(),
        timeout: 10000,
    });
    return response.data.access_token;
};
