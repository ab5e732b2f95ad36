environment = {
  ADOBE_KEY_PASSPHRASE = var.passphrase
}
