export const Names = { org: 'IMS_ORG_ID', account: 'IMS_TECHNICAL_ACCOUNT_ID' } as const;
