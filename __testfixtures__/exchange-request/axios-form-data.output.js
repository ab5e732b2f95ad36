const axios = require('axios');
const FormData = require('form-data');
const { createReadStream } = require('fs');

async function getToken() {
    const form = new URLSearchParams();
    form.append('grant_type', 'client_credentials');
    form.append('client_id', process.env.API_KEY);
    form.append('client_secret', process.env.CLIENT_SECRET);
    form.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');

    const response = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', form, {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
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
