import { Credentials } from "@adobe/pdfservices-node-sdk";
import { readFileSync } from "node:fs";

function setting(name: string): string {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set`);
    return value;
}

const privateKey = readFileSync(setting("PDF_KEY_FILE"), "utf8");

export const credentials = Credentials.serviceAccountCredentialsBuilder()
    .withClientId(setting("PDF_CLIENT_ID"))
    .withClientSecret(setting("PDF_CLIENT_SECRET"))
    .withPrivateKey(privateKey) // the whole PEM
    // who asks
    .withOrganizationId(setting("PDF_ORG_ID"))
    .withAccountId(setting("PDF_ACCOUNT_ID"))
    .build();
