"use strict";
const rp = require("request-promise-native");

const log = (...args) => process.env.DEBUG && console.error(...args);

async function getToken() {
    const clientId = process.env.UMAPI_CLIENT_ID;

    log("exchanging token for", clientId);
    const body = await rp.post({
        url: "https://ims-na1.adobelogin.com/ims/token/v3",
        form: {
            grant_type: "client_credentials",
            client_id: clientId,
            client_secret: process.env.UMAPI_CLIENT_SECRET,
            scope: "openid,AdobeID,user_management_sdk,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets"
        },
        proxy: process.env.CORPORATE_PROXY
    });
    return JSON.parse(body).access_token;
}

const groupsUrl = (page) =>
    `https://usermanagement.adobe.io/v2/usermanagement/groups/${process.env.UMAPI_ORG_ID}/${page}`;

module.exports = { getToken, groupsUrl };
