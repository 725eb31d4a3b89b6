/** To be raised when the same picture and card give other findings: what was kept before is then not used. */
export const DESCRIBE_VERSION = '7';
