#!/bin/bash
set -e
export REACTOR_UPLOADER_PRIVATE_KEY=keys/reactor.pem

cat <<EOF_KEY > keys/reactor.pem # read below
$REACTOR_IO_INTEGRATION_PRIVATE_KEY_CONTENTS
EOF_KEY
chmod 600 keys/reactor.pem

npx @adobe/reactor-uploader@6.0.2 package.zip --auth.client-id="$ID"
