"use strict";

const https = require("https");
const axios = require("axios").default;

const IMS_HOST = "https://ims-na1.adobelogin.com";
const SCOPE = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams";
const keepAlive = new https.Agent({ keepAlive: true });

exports.getToken = async () => {
  const { data } = await axios.post(
    `${IMS_HOST}/ims/token/v3`,
    new URLSearchParams({
      grant_type: "client_credentials",
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: SCOPE,
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
