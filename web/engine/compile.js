// @ts-check
// Compiles WebAssembly. What is compiled beside the page comes back only after all else that the page has to do while it
// loads, and most browsers compile a function only when it is called: so it is done at once, where a browser allows that.

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<WebAssembly.Module>}
 * @throws {WebAssembly.CompileError} also where a policy refuses WebAssembly
 */
export function compile(bytes) {
  try {
    return Promise.resolve(new WebAssembly.Module(bytes));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;  // Chrome before 2023 compiles only small modules at once
    return WebAssembly.compile(bytes);
  }
}
