aio plugins:install @adobe/aio-cli-plugin-jwt-auth
aio config:set jwt-auth config.json --file --json
aio config set jwt-auth.jwt_private_key private.key --file
TOKEN=$(aio jwt-auth:access-token)

aio config:set ims.contexts.a.client_secret "$SECRET"
aio config:set ims.contexts.a.meta_scopes "$METASCOPES" --json
aio config:set ims.contexts.a.private_key private.key --file
