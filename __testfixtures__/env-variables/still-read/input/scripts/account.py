import os

print(os.environ["ADOBE_TECHNICAL_ACCOUNT_ID"])
