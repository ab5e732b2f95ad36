const axios = require('axios');
const FormData = require('form-data');
const { createReadStream, readFileSync } = require('fs');
const jwt = require('jsonwebtoken');

async function getToken() {
    const jwtPayload = {
        exp: Math.round(Date.now() / 1000) + 24 * 60 * 60,
        iss: process.env.IMS_ORG,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
        aud: 'https://ims-na1.adobelogin.com/c/' + process.env.API_KEY,
    };
    const jwtToken = jwt.sign(jwtPayload, readFileSync(process.env.PRIVATE_KEY_FILE), { algorithm: 'RS256' });

    const form = new FormData();
    form.append('client_id', process.env.API_KEY);
    form.append('client_secret', process.env.CLIENT_SECRET);
    form.append('jwt_token', jwtToken);

    const response = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', form, {
        headers: form.getHeaders(),
    });
    return response.data.access_token;
}

/* batch ingestion still needs multipart */
async function uploadFile(batchId, file) {
    const form = new FormData();
    form.append('file', createReadStream(file));
    return axios.post(`https://platform.adobe.io/data/foundation/import/batches/${batchId}`, form, {
        headers: { ...form.getHeaders(), Authorization: 'Bearer ' + (await getToken()) },
    });
}

exports.getToken = getToken;
exports.uploadFile = uploadFile;
