"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.getToken = getToken;
exports.fileName = fileName;
const axios_1 = require("axios");
const signer_1 = require("./signer");
const { connect } = require("./connect");
async function getToken() {
    await connect();
    const { data } = await axios_1.default.post("https://ims-na1.adobelogin.com/ims/token/v3", new URLSearchParams({
        grant_type: "client_credentials",
        client_id: process.env.ADOBE_CLIENT_ID,
        client_secret: process.env.ADOBE_CLIENT_SECRET,
        scope: "openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function",
    }));
    return data.access_token;
}
function fileName(report) {
    return (0, signer_1.slug)(report);
}
