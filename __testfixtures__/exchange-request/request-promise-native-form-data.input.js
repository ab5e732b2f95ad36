"use strict";
const rp = require("request-promise-native");
const jwt = require("jsonwebtoken");

// services this integration is subscribed to
const services = {
    "https://ims-na1.adobelogin.com/s/ent_user_sdk": true,
    "https://ims-na1.adobelogin.com/s/ent_adobeio_sdk": true
};

const log = (...args) => process.env.DEBUG && console.error(...args);

async function getToken() {
    const clientId = process.env.UMAPI_CLIENT_ID;
    const assertion = jwt.sign(
        Object.assign(
            {
                exp: Math.ceil(Date.now() / 1000) + 600,
                iss: process.env.UMAPI_ORG_ID,
                sub: process.env.UMAPI_TECH_ACCT,
                aud: "https://ims-na1.adobelogin.com/c/" + clientId
            },
            services
        ),
        process.env.UMAPI_PRIVATE_KEY,
        { algorithm: "RS256" }
    );

    log("exchanging token for", clientId);
    const body = await rp.post({
        url: "https://ims-na1.adobelogin.com/ims/exchange/jwt",
        formData: {
            client_id: clientId,
            client_secret: process.env.UMAPI_CLIENT_SECRET,
            jwt_token: assertion
        },
        proxy: process.env.CORPORATE_PROXY
    });
    return JSON.parse(body).access_token;
}

const groupsUrl = (page) =>
    `https://usermanagement.adobe.io/v2/usermanagement/groups/${process.env.UMAPI_ORG_ID}/${page}`;

module.exports = { getToken, groupsUrl };
