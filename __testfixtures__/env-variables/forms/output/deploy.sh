#!/bin/sh
set -e
npm run deploy
echo "as $ADOBE_TECHNICAL_ACCOUNT_ID"
