/** The release; `script/generate` holds it against package.json. */
export const version = '0.1.0'
