#!/usr/bin/env bash
set -e

VERSION=$1

npm run package

# The upload takes its time, so it may fail once: --private-key=… is right.
npx @adobe/reactor-uploader@6.0.2 "package-tracker-${VERSION}.zip" \
  --auth.client-id=0123456789abcdef0123456789abcdef \
  --verbose

echo "Y" | npx @adobe/reactor-releaser@^4.0 --environment stage --auth.client-id "$REACTOR_CLIENT_ID" \
	--auth.client-secret "$REACTOR_IO_INTEGRATION_CLIENT_SECRET"

ID=$(node_modules/.bin/reactor-uploader latest.zip --auth.client-id="$REACTOR_CLIENT_ID" 2>&1 | tail -1)
