scp keys/shared.pem host:
