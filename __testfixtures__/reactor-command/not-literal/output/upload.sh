npx "@adobe/reactor-uploader@$UPLOADER_VERSION" pkg.zip --private-key=k --api-key=i
npx @adobe/reactor-uploader pkg.zip $UPLOAD_FLAGS
UPLOAD_FLAGS="--org-id=o --tech-account-id=t"
FLAGS=(--private-key=k --org-id=o)
npm run upload -- --private-key=k --api-key=i
npx @adobe/reactor-releaser "$@"
npx @adobe/reactor-uploader pkg.zip --environment=integration
npx @adobe/reactor-downloader --private-key=k --property-id=p
