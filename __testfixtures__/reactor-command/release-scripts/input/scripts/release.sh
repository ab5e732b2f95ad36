#!/usr/bin/env bash
set -e

VERSION=$1

npm run package

# The upload takes its time, so it may fail once: --private-key=… is right.
npx @adobe/reactor-uploader@5.1.2 "package-tracker-${VERSION}.zip" \
  --org-id=0123456789ABCDEF01234567@AdobeOrg \
  --tech-account-id=ABCDEF0123456789ABCDEF01@techacct.adobe.com \
  --api-key=0123456789abcdef0123456789abcdef \
  --private-key="./keys/reactor.pem" \
  --verbose

echo "Y" | npx @adobe/reactor-releaser@^3.1 --environment qe --api-key "$REACTOR_CLIENT_ID" \
	--client-secret "$REACTOR_UPLOADER_CLIENT_SECRET_PRODUCTION" \
	--tech-account-id "$TECH_ACCOUNT" --org-id "$ORG" --private-key ./keys/reactor.pem

ID=$(node_modules/.bin/reactor-uploader latest.zip --privateKey=k --apiKey="$REACTOR_CLIENT_ID" 2>&1 | tail -1)
