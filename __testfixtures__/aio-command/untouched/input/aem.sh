aio config:set ims.contexts.aem.client_secret "$SECRET"
aio config:set ims.contexts.aem.meta_scopes '["ent_aem_cloud_api"]' --json
aio config:set ims.contexts.aem.private_key aem.key --file
