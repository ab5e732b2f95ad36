"use strict";
const request = require("request-promise-native");
const jwt = require("jsonwebtoken");
const fs = require("fs");

const HOST = "account-d.docusign.com";

module.exports = async function authenticate(config) {
    const token = jwt.sign(
        {
            iss: config.integrationKey,
            sub: config.userId,
            aud: HOST,
            scope: "signature impersonation"
        },
        fs.readFileSync(config.privateKeyFile),
        { algorithm: "RS256", expiresIn: 3600 }
    );
    return request.post({
        url: `https://${HOST}/oauth/token`,
        form: { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion: token },
        json: true
    });
};
