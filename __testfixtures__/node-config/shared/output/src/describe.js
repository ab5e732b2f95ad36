export const describe = (settings) => Object.keys(settings).join(' ');
