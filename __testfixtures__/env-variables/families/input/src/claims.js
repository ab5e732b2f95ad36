exports.makeClaims = (org, account) => ({ exp: Math.floor(Date.now() / 1000) + 300, iss: org, sub: account });
