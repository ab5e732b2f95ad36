"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.getToken = getToken;
exports.fileName = fileName;
const axios_1 = require("axios");
const signer_1 = require("./signer");
const { connect } = require("./connect");
async function getToken() {
    const { assertion } = await connect();
    const { data } = await axios_1.default.post("https://ims-na1.adobelogin.com/ims/exchange/jwt", new URLSearchParams({
        client_id: process.env.ADOBE_CLIENT_ID,
        client_secret: process.env.ADOBE_CLIENT_SECRET,
        jwt_token: assertion,
    }));
    return data.access_token;
}
function fileName(report) {
    return (0, signer_1.slug)(report);
}
