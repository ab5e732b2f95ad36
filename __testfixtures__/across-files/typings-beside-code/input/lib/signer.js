"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createJwt = createJwt;
exports.slug = slug;
const fs_1 = require("fs");
const jsonwebtoken_1 = require("jsonwebtoken");
function createJwt(clientId) {
    const claims = {
        exp: Math.round(Date.now() / 1000) + 3600,
        iss: process.env.ADOBE_ORG_ID,
        sub: process.env.ADOBE_TECH_ID,
        aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
        "https://ims-na1.adobelogin.com/s/ent_analytics_bulk_ingest_sdk": true,
    };
    return (0, jsonwebtoken_1.sign)(claims, (0, fs_1.readFileSync)("private.key", "utf8"), { algorithm: "RS256" });
}
function slug(text) {
    return text.toLowerCase();
}
