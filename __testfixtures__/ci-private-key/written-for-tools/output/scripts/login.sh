aio config:set ims.contexts.ci.client_id "${ADOBE_CLIENT_ID}"
