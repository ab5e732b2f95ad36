import { Credentials } from "@adobe/pdfservices-node-sdk";

function setting(name: string): string {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set`);
    return value;
}

export const credentials = Credentials.servicePrincipalCredentialsBuilder()
    .withClientId(setting("PDF_CLIENT_ID"))
    .withClientSecret(setting("PDF_CLIENT_SECRET"))
    .build();
