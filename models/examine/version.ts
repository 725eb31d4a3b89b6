/** To be raised when the same picture and card give other findings, so that findings from before are no longer used. */
export const DESCRIBE_VERSION = '16';
