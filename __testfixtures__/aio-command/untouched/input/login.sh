# aio jwt-auth:access-token
aio config:set ims.contexts.aio-cli-plugin-cloudmanager config.json --file --json
aio config:set --json ims.contexts.b.client_secrets '["a"]'
aio config:set ims.contexts.b.technical_account_id "$ID"
aio app use console.json --merge
echo aio jwt-auth:access-token
