echo "${ADOBE_KEY_B64}" | base64 -d > private.key
aio config:set ims.contexts.ci.client_id "${ADOBE_CLIENT_ID}"
aio config:set ims.contexts.ci.private_key private.key --file
rm private.key
