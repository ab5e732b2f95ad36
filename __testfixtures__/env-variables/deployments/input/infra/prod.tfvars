region = "eu-west-1"

environment = {
  ADOBE_CLIENT_ID       = "a1b2c3"
  ADOBE_META_SCOPES     = "ent_user_sdk"
  ADOBE_KEY_PASSPHRASE  = "not-a-secret"
}
