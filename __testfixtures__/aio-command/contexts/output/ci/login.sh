#!/bin/bash
# prevent aio to ask questions
aio telemetry off

aio config:set ims.contexts.aio-cli-plugin-cloudmanager.client_id "${CM_CLIENT_ID}"
aio config:set ims.contexts.aio-cli-plugin-cloudmanager.client_secrets "[\"${CM_CLIENT_SECRET}\"]" --json
aio config:set ims.contexts.aio-cli-plugin-cloudmanager.technical_account_id "${CM_TECH_ACCOUNT_ID}" # not the email
aio config:set ims.contexts.aio-cli-plugin-cloudmanager.technical_account_email "${CM_TECH_ACCOUNT_EMAIL}"
aio config:set ims.contexts.aio-cli-plugin-cloudmanager.oauth_enabled true --json
aio config:set --json ims.contexts.aio-cli-plugin-cloudmanager.scopes '["openid","AdobeID","read_organizations","additional_info.projectedProductContext","read_pc.dma_aem_ams"]'
aio config:set ims.contexts.aio-cli-plugin-cloudmanager.ims_org_id "${CM_ORG_ID}"

aio auth:login --ctx=aio-cli-plugin-cloudmanager
