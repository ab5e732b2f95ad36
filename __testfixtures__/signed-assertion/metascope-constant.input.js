"use strict";

const https = require("https");
const axios = require("axios").default;
const jwt = require("jsonwebtoken");

const IMS_HOST = "https://ims-na1.adobelogin.com";
const METASCOPE = "ent_cloudmgr_sdk";
const keepAlive = new https.Agent({ keepAlive: true });

exports.getToken = async () => {
  const jwtToken = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 60,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${IMS_HOST}/c/${process.env.CLIENT_ID}`,
      [`${IMS_HOST}/s/${METASCOPE}`]: true,
    },
    process.env.PRIVATE_KEY,
    { algorithm: "RS256" },
  );
  const { data } = await axios.post(
    `${IMS_HOST}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwtToken,
    }),
    { httpsAgent: keepAlive },
  );
  return data.access_token;
};

exports.startExecution = (token, programId, pipelineId) =>
  axios.put(`https://cloudmanager.adobe.io/api/program/${programId}/pipeline/${pipelineId}/execution`, null, {
    headers: {
      Authorization: `Bearer ${token}`,
      "x-api-key": process.env.CLIENT_ID,
      "x-gw-ims-org-id": process.env.ORG_ID,
    },
    httpsAgent: keepAlive,
  });
