#!/bin/bash
# prevent aio to ask questions
aio telemetry off

aio config:set ims.contexts.aio-cli-plugin-cloudmanager.client_id "${CM_CLIENT_ID}"
aio config:set ims.contexts.aio-cli-plugin-cloudmanager.client_secret "${CM_CLIENT_SECRET}"
aio config:set ims.contexts.aio-cli-plugin-cloudmanager.technical_account_id "${CM_TECH_ACCOUNT_ID}" # not the email
aio config:set --json ims.contexts.aio-cli-plugin-cloudmanager.meta_scopes '["ent_cloudmgr_sdk"]'
aio config:set ims.contexts.aio-cli-plugin-cloudmanager.ims_org_id "${CM_ORG_ID}"
aio config:set ims.contexts.aio-cli-plugin-cloudmanager.private_key keys/cm.pem --file

aio auth:login --ctx=aio-cli-plugin-cloudmanager
