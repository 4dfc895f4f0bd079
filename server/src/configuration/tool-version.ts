/** Put in by the bundler from `package.json`. */
declare const QAPI_VERSION: string | undefined;

export const VERSION: string = typeof QAPI_VERSION === 'undefined' ? '0.0.0-development' : QAPI_VERSION;
